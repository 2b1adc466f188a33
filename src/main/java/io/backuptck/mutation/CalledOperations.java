package io.backuptck.mutation;

import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which operations each scenario calls when it runs alone, so that it makes everything itself that it would else find
 * made. A fault that shows in the answers of some operations only can be seen, and wrongly blamed, by those scenarios
 * alone that call them; the others need not run.
 */
final class CalledOperations {

    private final Map<String, Set<String>> operations;

    private CalledOperations(Map<String, Set<String>> operations) {
        this.operations = operations;
    }

    /** Runs every scenario by itself against a stub without fault. */
    static CalledOperations of(Trial trial) {
        Map<String, Set<String>> operations = new LinkedHashMap<>();
        for (String scenario : trial.suite().scenarios()) {
            Set<String> called = new HashSet<>();
            TrialResult alone = trial.run((inner, activations) -> new AlteredStub(inner, activations) {
                @Override
                public StubResponse answer(StubRequest request) {
                    called.add(request.operation().id());
                    return inner().answer(request);
                }
            }, scenario::equals);
            if (alone.passed().contains(scenario)) { // else it needs others, and may see what they saw
                operations.put(scenario, called);
            }
        }
        return new CalledOperations(operations);
    }

    /** Tells the scenarios to which any of these operations matters; all of them when none is given. */
    Predicate<String> by(Set<String> some) {
        return scenario -> some.isEmpty() || !operations.containsKey(scenario)
                || operations.get(scenario).stream().anyMatch(some::contains);
    }
}
