package io.backuptck.suite;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.Plugin;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.List;

/**
 * A scenario that a run would go through.
 *
 * @param feature      path of the feature file
 * @param requirements ids it was written for
 */
public record PlannedScenario(String feature, String name, List<String> requirements) {

    static Plugin listener(List<PlannedScenario> plan) {
        return (ConcurrentEventListener) publisher -> publisher.registerHandlerFor(TestCaseStarted.class, event ->
                plan.add(new PlannedScenario(RunListener.feature(event.getTestCase().getUri()),
                        event.getTestCase().getName(), RunListener.requirements(event.getTestCase().getTags()))));
    }
}
