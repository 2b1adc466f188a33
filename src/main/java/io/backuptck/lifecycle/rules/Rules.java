package io.backuptck.lifecycle.rules;

import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import java.util.Map;
import java.util.Optional;

/** The kinds of rules an invariant can name. A kind that is missing here is checked by a scenario. */
public final class Rules {

    private static final Map<String, Rule> BY_NAME = Map.ofEntries(
            Map.entry("immutable", new ImmutableRule()),
            Map.entry("equal-when", ValueRules::equalWhen),
            Map.entry("value-when", ValueRules::valueWhen),
            Map.entry("not-greater-when", ValueRules::notGreaterWhen),
            Map.entry("generic-id", ValueRules::genericId),
            Map.entry("final", new FinalRule()),
            Map.entry("no-return", new NoReturnRule()),
            Map.entry("not-decreasing", new NotDecreasingRule()),
            Map.entry("time-order", TimeRules::order),
            Map.entry("same-time-when", TimeRules::sameWhen),
            Map.entry("constant-while", TimeRules::constantWhile),
            Map.entry("same-instant", TimeRules::sameInstant),
            Map.entry("nodes-complete", NodeRules::complete),
            Map.entry("nodes-below-succeeded", NodeRules::belowSucceeded),
            Map.entry("nodes-in-order", NodeRules::inOrder),
            Map.entry("failed-node", NodeRules::failedNode),
            Map.entry("all-nodes-succeeded", NodeRules::allSucceeded),
            Map.entry("executions", new ExecutionsRule()),
            Map.entry("call-effective", new CallEffectiveRule()));

    private Rules() {
    }

    public static Optional<Rule> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Checks one invariant on one trace. Members that are missing or of the wrong type are left to the schema. */
    @FunctionalInterface
    public interface Rule {
        void check(Invariant invariant, Trace trace, Sink sink);
    }

    /** Takes what a rule has to say. */
    public interface Sink {

        /** The rule had something to judge. */
        void applied();

        void breach(String pointer, String expected, String actual, Optional<Observation> before, Observation observed);
    }
}
