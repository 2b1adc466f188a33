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
import io.backuptck.suite.behaviour.FirstSight;
import io.backuptck.suite.behaviour.KnownResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the steps that all contracts have hand on to each other within one scenario. */
public final class Own {

    /** The resource that the scenario is about. */
    KnownResource thing;
    /** The derived requests that were sent. */
    CaseRun requests;
    /** The resource that the scenario speaks of, whether one exists or not. */
    Resource resource;
    /** Values of parameters that the scenario speaks of, which requests have where they ask for them. */
    final Map<String, String> known = new LinkedHashMap<>();
    private Seen answer;

    public static Own get() {
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
    public Seen answer() {
        if (answer == null) {
            throw Skip.because("there is no answer to judge");
        }
        return answer;
    }

    public void answer(Seen other) {
        answer = other;
    }

    public void requests(CaseRun sent) {
        requests = sent;
    }

    /** Lets the scenario speak of what the run has created. */
    public void speakOf(KnownResource created) {
        thing = created;
        resource = created.resource();
    }

    /** Lets the scenario speak of what that value names: requests have it wherever they take such a parameter. */
    public void speakOf(String parameter, String value) {
        known.put(parameter, value);
    }

    /** Values of parameters: what the scenario speaks of and, of what it has created, the id. */
    Map<String, String> known() {
        Map<String, String> values = new LinkedHashMap<>(thing == null ? Map.of() : FirstSight.of(thing).parameters());
        values.putAll(known);
        return values;
    }
}
