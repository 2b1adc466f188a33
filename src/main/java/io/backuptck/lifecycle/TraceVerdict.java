package io.backuptck.lifecycle;

import java.util.List;
import java.util.Set;

/**
 * What a trace shows.
 *
 * @param breaches the broken rules
 * @param follows  what is broken only because one of those is, each with the rule that is
 * @param applied  ids of the rules that had something to judge, broken or not
 * @param covered  ids of the transitions that were seen to happen
 */
public record TraceVerdict(List<Breach> breaches, List<Consequence> follows, Set<String> applied, Set<String> covered) {

    /** @param cause id of the rule that is blamed for it */
    public record Consequence(Breach breach, String cause) {
    }
}
