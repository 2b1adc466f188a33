package io.backuptck.lifecycle;

import java.util.List;
import java.util.Set;

/**
 * What a trace shows.
 *
 * @param breaches the broken rules
 * @param applied  ids of the rules that had something to judge, broken or not
 * @param covered  ids of the transitions that were seen to happen
 */
public record TraceVerdict(List<Breach> breaches, Set<String> applied, Set<String> covered) {
}
