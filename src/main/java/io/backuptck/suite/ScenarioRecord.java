package io.backuptck.suite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A scenario of the run, and what became of it.
 *
 * @param id           feature file and line
 * @param tags         with the at sign, in their order
 * @param requirements ids that it was written for
 * @param checked      ids that it, or the contract during it, held an answer against
 * @param reason       why it was skipped, not run or is inconclusive, or the first failure; empty when it passed
 */
public record ScenarioRecord(String id, String feature, String name, List<String> tags, List<String> requirements,
        Set<String> checked, Status status, String reason, Duration took) {

    /** True when it ran to its end and was written for that requirement. */
    boolean isAbout(String requirement) {
        return status == Status.PASSED && requirements.contains(requirement);
    }

    /** The same scenario, which failed by what was found at another time. */
    ScenarioRecord failed(String why) {
        return new ScenarioRecord(id, feature, name, tags, requirements, checked, Status.FAILED, why, took);
    }

    boolean isDecided() {
        return status == Status.PASSED || status == Status.FAILED;
    }

    /** The same scenario, of which it turned out later that nothing can be said. */
    ScenarioRecord inconclusive(String why) {
        return new ScenarioRecord(id, feature, name, tags, requirements, Set.of(), Status.INCONCLUSIVE, why, took);
    }

    /** What became of a scenario. */
    public enum Status {
        PASSED, FAILED, SKIPPED, INCONCLUSIVE,
        /** The run ended before it. */
        NOT_RUN;

        /** As reports have it. */
        public String word() {
            return this == NOT_RUN ? "notRun" : name().toLowerCase(Locale.ROOT);
        }
    }
}
