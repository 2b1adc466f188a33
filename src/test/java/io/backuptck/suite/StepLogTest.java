package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.suite.StepRecord.Status;
import io.cucumber.plugin.event.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A step failed when a finding was made during it, and otherwise ended as its scenario tells. */
class StepLogTest {

    private final StepLog log = new StepLog();

    private StepRecord ended(io.cucumber.plugin.event.Status status, Throwable error, Level level) {
        log.end("a:1", 3, "When ", "something is done", new Result(status, Duration.ZERO, error), level);
        return log.of("a:1").get(log.of("a:1").size() - 1);
    }

    private StepRecord ended(io.cucumber.plugin.event.Status status, Throwable error) {
        return ended(status, error, Level.MUST);
    }

    @Test
    void aFindingFailsItsStepAndNoOther() {
        log.found(Recordings.finding("OBS-START-08", "check", "none"));
        StepRecord failed = ended(io.cucumber.plugin.event.Status.PASSED, null);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.reason()).isEqualTo("OBS-START-08: expected something else, got none");
        assertThat(failed.keyword()).isEqualTo("When");
        assertThat(ended(io.cucumber.plugin.event.Status.PASSED, null).status()).isEqualTo(Status.PASSED);
    }

    /** What is only desirable fails a step where the run is that strict. */
    @Test
    void aWarningFailsAStepOnlyInAStrictRun() {
        log.found(Recordings.finding("OBS-ENV-14", "check", "none"));
        assertThat(ended(io.cucumber.plugin.event.Status.PASSED, null, Level.MUST).status()).isEqualTo(Status.PASSED);
        log.found(Recordings.finding("OBS-ENV-14", "check", "none"));
        assertThat(ended(io.cucumber.plugin.event.Status.PASSED, null, Level.SHOULD).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void whatCouldNotBeCheckedSaysWhyInOneLine() {
        StepRecord skipped = ended(io.cucumber.plugin.event.Status.SKIPPED, Skip.because("fixture tenant is not given\nname one"));
        assertThat(skipped.status()).isEqualTo(Status.SKIPPED);
        assertThat(skipped.reason()).isEqualTo("fixture tenant is not given");
        assertThat(ended(io.cucumber.plugin.event.Status.FAILED, Skip.because("x")).status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void whatCameAfterAStepThatEndedTheScenarioWasNotRun() {
        assertThat(ended(io.cucumber.plugin.event.Status.SKIPPED, null).status()).isEqualTo(Status.NOT_RUN);
    }

    @Test
    void whatDidNotComeToAnEndIsInconclusive() {
        assertThat(ended(io.cucumber.plugin.event.Status.FAILED, new Inconclusive("nothing answers")).status())
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(ended(io.cucumber.plugin.event.Status.FAILED, new IllegalStateException()).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    /** What happens between two steps, such as a look that a hook makes, belongs to none. */
    @Test
    void aStepBeginsEmpty() {
        assertThat(log.checked("OBS-START-08")).isTrue();
        assertThat(log.checked("OBS-START-08")).as("once is enough").isFalse();
        log.found(Recordings.finding("OBS-START-08", "check", "none"));
        log.exchanged("getDag", Recordings.exchange(Recordings.request("GET", "")));
        log.begin();
        StepRecord step = ended(io.cucumber.plugin.event.Status.PASSED, null);
        assertThat(step.status()).isEqualTo(Status.PASSED);
        assertThat(step.checked()).isEmpty();
        assertThat(step.exchanges()).isEmpty();
    }

    @Test
    void aScenarioThatNeverRanHasNoSteps() {
        assertThat(log.of("b:1")).isEmpty();
    }
}
