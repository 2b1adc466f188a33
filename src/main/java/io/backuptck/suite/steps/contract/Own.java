package io.backuptck.suite.steps.contract;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.behaviour.KnownResource;
import java.util.List;

/** What the steps of one scenario about somebody's own contract hand on to each other. */
final class Own {

    /** The resource that the scenario is about. */
    KnownResource thing;
    /** The derived requests that were sent. */
    CaseRun requests;
    /** The resource that the scenario speaks of, whether one exists or not. */
    Resource resource;
    private Seen answer;

    static Own get() {
        return session().scenario(Own.class, Own::new);
    }

    static ApiSession session() {
        return SuiteRun.current().scenarioSession();
    }

    static Parameter parameter(Operation operation, String name) {
        List<String> names = operation.parameters().stream().map(Parameter::name).toList();
        return operation.parameters().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() ->
                Inconclusive.forThisScenario(operation.id() + " has no parameter " + name + "; it has " + String.join(", ", names)));
    }

    static Operation operation(String id) {
        return session().contract().operation(id);
    }

    /** The last answer; a scenario that got here without one cannot go on. */
    Seen answer() {
        if (answer == null) {
            throw Skip.because("there is no answer to judge");
        }
        return answer;
    }

    void answer(Seen other) {
        answer = other;
    }
}
