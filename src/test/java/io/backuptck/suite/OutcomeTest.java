package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.validation.Finding;
import io.cucumber.plugin.event.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    private static final String MUST = "OBS-ENV-03";
    private static final String SHOULD = "OBS-HTTP-02";

    private static Outcome of(io.cucumber.plugin.event.Status status, Throwable error, Level level, Finding... findings) {
        ScenarioInProgress scenario = ScenarioInProgress.of("a:1", "a", "Some scenario", List.of());
        scenario.findings().addAll(List.of(findings));
        return Outcome.of(new Result(status, Duration.ZERO, error), scenario, level);
    }

    private static Outcome passed(Level level, Finding... findings) {
        return of(io.cucumber.plugin.event.Status.PASSED, null, level, findings);
    }

    @Test
    void aScenarioWithoutFindingsPassed() {
        assertThat(passed(Level.MUST)).isEqualTo(new Outcome(Status.PASSED, ""));
    }

    @Test
    void aFindingFailsTheScenarioHoweverItEnded() {
        Finding finding = Recordings.finding(MUST, "format", "yesterday");

        assertThat(passed(Level.MUST, finding).status()).isEqualTo(Status.FAILED);
        assertThat(of(io.cucumber.plugin.event.Status.SKIPPED, Skip.because("no fixture"), Level.MUST, finding).status())
                .isEqualTo(Status.FAILED);
        assertThat(passed(Level.MUST, finding).reason()).contains(MUST, "yesterday");
    }

    @Test
    void aWarningFailsOnlyWhenTheRunIsStrict() {
        Finding warning = Recordings.finding(SHOULD, "content-type", "none");

        assertThat(passed(Level.MUST, warning).status()).isEqualTo(Status.PASSED);
        assertThat(passed(Level.SHOULD, warning).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aScenarioThatCannotBeCheckedIsSkippedWithItsReason() {
        assertThat(of(io.cucumber.plugin.event.Status.SKIPPED, Skip.because("fixture tenant is not given"), Level.MUST))
                .isEqualTo(new Outcome(Status.SKIPPED, "fixture tenant is not given"));
    }

    @Test
    void aScenarioThatCannotBeDecidedIsInconclusive() {
        assertThat(of(io.cucumber.plugin.event.Status.FAILED, new Inconclusive("no answer in time"), Level.MUST))
                .isEqualTo(new Outcome(Status.INCONCLUSIVE, "no answer in time"));
    }

    @Test
    void aDefectOfTheSuiteIsInconclusiveAndSaysSo() {
        Outcome outcome = of(io.cucumber.plugin.event.Status.FAILED, new IllegalStateException("oops\nmore"), Level.MUST);

        assertThat(outcome.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(outcome.reason()).contains("suite itself", "Some scenario", "oops").hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource(value = io.cucumber.plugin.event.Status.class, names = {"UNDEFINED", "PENDING", "AMBIGUOUS", "UNUSED"})
    void aScenarioWithoutStepsNeverPasses(io.cucumber.plugin.event.Status status) {
        assertThat(of(status, null, Level.MUST).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void anErrorWithoutAMessageIsStillTold() {
        assertThat(of(io.cucumber.plugin.event.Status.FAILED, new NullPointerException(), Level.MUST).reason())
                .contains("NullPointerException");
    }
}
