package io.backuptck.suite;

import io.backuptck.suite.ScenarioRecord.Status;
import java.time.Duration;
import java.util.List;

/**
 * A scenario as it went by itself, before what other scenarios saw was held against it. From these the parts of a run that were
 * run apart can be judged together.
 *
 * @param id        feature file and line; empty for what happened outside of all scenarios
 * @param checked   ids of the requirements that something was held against during it
 * @param sightings in their order
 * @param status    how it ended, whatever was found during it
 */
public record Observed(String id, String feature, String name, List<String> tags, List<String> checked, List<Sighting> sightings,
        Status status, String reason, Duration took) {

    /** The same, of which it turned out later that nothing can be said. */
    Observed inconclusive(String why) {
        return new Observed(id, feature, name, tags, List.of(), List.of(), Status.INCONCLUSIVE, why, took);
    }
}
