package io.backuptck.lifecycle;

import io.backuptck.lifecycle.Event.Observation;
import java.util.Optional;

/**
 * A rule that a trace breaks.
 *
 * @param rule     id of the requirement
 * @param pointer  JSON pointer into the resource
 * @param before   the earlier of two observations that contradict each other; empty when one is wrong by itself
 * @param observed the observation that shows it
 */
public record Breach(String rule, String pointer, String expected, String actual,
        Optional<Observation> before, Observation observed) {
}
