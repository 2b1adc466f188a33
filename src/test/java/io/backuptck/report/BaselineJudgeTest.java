package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.report.BaselineReport.Line;
import io.backuptck.report.BaselineReport.State;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.validation.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry is called gone only when its failure would have been seen. */
class BaselineJudgeTest {

    private static final String LISTED = "OBS-START-08";

    private static void assertNotChecked(RunReport report, String words) {
        assertThat(report.baseline().entries()).singleElement().satisfies(line -> {
            assertThat(line.state()).as(line.note()).isEqualTo(State.NOT_CHECKED);
            assertThat(line.note()).contains(words);
        });
        assertThat(report.exitCode()).isZero();
        assertThat(VerdictWords.of(report).headline()).startsWith("No new failures");
    }

    private static Line only(RunReport report) {
        return report.baseline().entries().get(0);
    }

    private static Recordings broken() {
        return Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", "soon")).end(Status.FAILED, "OBS-ENV-03: expected");
    }

    @Test
    void whatNothingCheckedIsNotGone() {
        assertNotChecked(Baselines.report(Reports.good(), Baselines.entry(LISTED)), "no scenario of this run checks it");
    }

    @Test
    void whatWasSkippedIsNotGone() {
        assertNotChecked(Baselines.report(Reports.good().begin("a:2").end(Status.SKIPPED, "no fixture", LISTED),
                Baselines.entry(LISTED)), "no fixture");
    }

    /** It was held against answers elsewhere, but not by the scenario that was written for it. */
    @Test
    void whatOnlyOneOfItsScenariosCheckedIsNotGone() {
        assertNotChecked(Baselines.report(Reports.good().begin("a:2").checked(LISTED).end(Status.PASSED, "", LISTED)
                .begin("a:3").end(Status.SKIPPED, "no second tenant", LISTED), Baselines.entry(LISTED)), "no second tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tags \"@shape\" --seed 42", "--read-only --seed 42", "--rerun old.json --seed 42"})
    void inAPartOfTheContractNothingIsGone(String options) {
        RunReport report = Baselines.report(Reports.good(), Level.MUST, true, options, Baselines.entry("OBS-ENV-03"));

        assertNotChecked(report, "only".equals(report.run().part().orElseThrow().substring(0, 4)) ? "only" : "nothing that changes state");
        assertThat(VerdictWords.of(report).headline()).contains("in a part of the contract");
    }

    @Test
    void aRunThatIsNotCompleteSaysOfNothingThatItIsGone() {
        Recordings run = Reports.good();
        run.recorder().problem("the target stopped answering");

        RunReport report = Baselines.report(run, Baselines.entry("OBS-START-01"));

        assertThat(only(report).state()).isEqualTo(State.NOT_CHECKED);
        assertThat(only(report).note()).contains("not complete");
        assertThat(report.exitCode()).isEqualTo(3);
    }

    @Test
    void whatIsNeverCheckedIsNotGone() {
        String excluded = Recordings.CONTRACT.requirements().all().stream().filter(entry -> entry.isExcluded()
                && entry.level(false) == Level.MUST).findFirst().orElseThrow().id();

        assertNotChecked(Baselines.report(Reports.good(), Baselines.entry(excluded)), "never checked");
    }

    @Test
    void aRequirementOfAnotherApiIsNoneOfThisRunsEvenWhenItHasExpired() {
        Baseline.Entry other = new Baseline.Entry("GDB-HTTP-01", "", "gaussdb", "r", "o", Baselines.TODAY.minusYears(1), 2);

        assertNotChecked(Baselines.report(Reports.good(), other), "gaussdb is not judged");
    }

    @Test
    void aFingerprintMeansOneFailureOfItsRequirement() {
        String fingerprint = Reports.of(broken()).failures().get(0).fingerprint();
        RunReport report = Baselines.report(broken().begin("a:3").found(finding("OBS-ENV-03", "type", "7")).end(Status.FAILED, ""),
                Baselines.entry("OBS-ENV-03", fingerprint, Baselines.TODAY));

        assertThat(report.failures(true)).singleElement().extracting(Failure::fingerprint).isEqualTo(fingerprint);
        assertThat(report.failures(false)).hasSize(1);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(VerdictWords.of(report).sentence()).startsWith("1 new failure found, beside 1 known failure.");
    }

    @Test
    void aRequirementThatIsBrokenInAnotherWayMayHideTheKnownOne() {
        Line line = only(Baselines.report(broken(), Baselines.entry("OBS-ENV-03", "0123456789abcdef", Baselines.TODAY)));

        assertThat(line.state()).isEqualTo(State.NOT_CHECKED);
        assertThat(line.note()).contains("broken in another way");
    }

    @Test
    void aFingerprintAloneIsNotGoneWhileAnythingWasNotChecked() {
        assertNotChecked(Baselines.report(Reports.good().begin("a:2").end(Status.SKIPPED, "no fixture", LISTED),
                Baselines.entry("", "0123456789abcdef", Baselines.TODAY)), "add its requirement");
    }

    @Test
    void knownFailuresDoNotHideThatARunWasCutShort() {
        Recordings run = broken();
        run.recorder().problem("the target stopped answering");

        RunReport report = Baselines.report(run, Baselines.entry("OBS-ENV-03"));

        assertThat(report.result()).isEqualTo(Result.FAIL);
        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(VerdictWords.of(report).tone()).isEqualTo("inconclusive");
    }

    @Test
    void aListWithoutEntriesIsNone() {
        RunReport report = Baselines.report(Reports.good());

        assertThat(report.baseline()).isNull();
        assertThat(VerdictWords.of(report).headline()).startsWith("Conformant");
    }

    /** What a test platform is told while the run goes on is what the report says at its end. */
    @Test
    void whatIsKnownIsKnownWhileTheRunGoesOn() {
        Recordings run = broken();
        Finding found = run.recorder().findings().get(0).finding();

        assertThat(knows(found, run, Baselines.entry("OBS-ENV-03"))).isTrue();
        assertThat(knows(found, run, Baselines.entry("", Failure.fingerprint(found), Baselines.TODAY))).isTrue();
        assertThat(knows(found, run, Baselines.entry("OBS-ENV-03", "", Baselines.TODAY.minusDays(1)))).isFalse();
        assertThat(knows(found, run, Baselines.entry("OBS-ENV-03", "0123456789abcdef", Baselines.TODAY))).isFalse();
        assertThat(knows(found, run, Baselines.entry("OBS-ENV-04"))).isFalse();
    }

    private static boolean knows(Finding found, Recordings run, Baseline.Entry entry) {
        return new Baseline("known.yaml", List.of(entry)).knows(found, run.recorder().findings(), Baselines.TODAY);
    }
}
