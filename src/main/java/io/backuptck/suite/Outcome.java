package io.backuptck.suite;

import io.backuptck.contract.Level;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.validation.Finding;
import io.cucumber.plugin.event.Result;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What became of a scenario, told from how it ended and from what was found during it. */
record Outcome(Status status, String reason) {

    static Outcome of(Result result, ScenarioInProgress scenario, Level level) {
        return of(own(result, scenario.name()), scenario, level);
    }

    /** @param own how the scenario ended, whatever was found during it */
    static Outcome of(Outcome own, ScenarioInProgress scenario, Level level) {
        Optional<Finding> failure = scenario.findings().stream().filter(finding -> scenario.failsBy(finding, level)).findFirst();
        return failure.map(finding -> new Outcome(Status.FAILED, words(finding))).orElse(own);
    }

    static Outcome own(Result result, String name) {
        Throwable error = result.getError();
        if (result.getStatus().is(io.cucumber.plugin.event.Status.PASSED) || error instanceof FoundFailure) {
            return new Outcome(Status.PASSED, "");
        }
        if (error instanceof NotReached) {
            return new Outcome(Status.NOT_RUN, message(error));
        }
        if (error instanceof TestAbortedException) {
            return new Outcome(Status.SKIPPED, message(error));
        }
        if (error instanceof Inconclusive) {
            return new Outcome(Status.INCONCLUSIVE, message(error));
        }
        return new Outcome(Status.INCONCLUSIVE, "the suite itself failed in \"" + name + "\": "
                + (error == null ? result.getStatus() : error.getClass().getSimpleName() + " " + message(error)));
    }

    static String words(Finding finding) {
        return finding.requirement().id() + ": expected " + finding.expected() + ", got " + finding.actual();
    }

    private static String message(Throwable error) {
        return error.getMessage() == null ? "" : error.getMessage().lines().findFirst().orElse("");
    }
}
