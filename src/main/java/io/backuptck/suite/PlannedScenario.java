package io.backuptck.suite;

import io.cucumber.core.gherkin.Pickle;
import java.util.List;

/**
 * A scenario that a run would go through.
 *
 * @param feature      path of the feature file
 * @param id           feature file and line
 * @param line         of the scenario, which the rows of a table share
 * @param tags         with the at sign
 * @param requirements ids it was written for
 */
public record PlannedScenario(String feature, String id, int line, String name, List<String> tags, List<String> requirements) {

    static PlannedScenario of(Pickle scenario) {
        String feature = RunListener.feature(scenario.getUri());
        return new PlannedScenario(feature, feature + ":" + scenario.getLocation().getLine(), scenario.getScenarioLocation().getLine(),
                scenario.getName(), scenario.getTags(), RunListener.requirements(scenario.getTags()));
    }
}
