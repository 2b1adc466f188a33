package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import org.junit.jupiter.api.Test;

/** A run is conformant only when something was checked and nothing was found. */
class RunResultTest {

    @Test
    void aRunWithoutFindingsPasses() {
        RunReport report = Reports.of(Reports.good());

        assertThat(report.result()).isEqualTo(Result.PASS);
        assertThat(report.notes()).isEmpty();
        assertThat(report.run().complete()).isTrue();
    }

    @Test
    void nothingSelectedIsNeverAPass() {
        RunReport report = Reports.of(new Recordings());

        assertThat(report.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(report.notes()).singleElement().asString().contains("no scenario");
    }

    @Test
    void everythingSkippedIsNeverAPass() {
        RunReport report = Reports.of(new Recordings().begin("a:1").end(Status.SKIPPED, "no fixture", "OBS-START-03"));

        assertThat(report.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(report.notes()).isNotEmpty();
    }

    /** What was seen on the way to a skip is checked, but no scenario has come to its point. */
    @Test
    void everythingSkippedIsNeverAPassEvenWhenAnswersWereSound() {
        assertThat(Reports.of(new Recordings().begin("a:1").answered("getTenantBackupOverview", 200).checked("OBS-ENV-03")
                .end(Status.SKIPPED, "read-only", "OBS-START-03")).result()).isEqualTo(Result.INCONCLUSIVE);
    }

    @Test
    void onlySupportingOperationsAreNeverAPass() {
        assertThat(Reports.of(new Recordings().begin("a:1").answered("getAgentInfo", 200).checked("OBS-ENV-03")
                .end(Status.PASSED, "")).result()).isEqualTo(Result.INCONCLUSIVE);
    }

    /** Who selects what is about a supporting operation is told what came of it; the words say that it was a part. */
    @Test
    void whatWasSelectedOfSupportingOperationsPassesForItself() {
        Recordings run = new Recordings().begin("a:1").answered("getAgentInfo", 200).checked("OBS-ENV-03").end(Status.PASSED, "");

        RunReport report = Reports.of(run, "--api obshell --tags @OBS-ENV-03");

        assertThat(report.result()).isEqualTo(Result.PASS);
        assertThat(VerdictWords.of(report).headline()).isEqualTo("No failure in the selected scenarios");
        assertThat(Reports.of(new Recordings().begin("a:1").answered("getAgentInfo", 200).checked("OBS-ENV-03")
                .end(Status.SKIPPED, "no fixture"), "--tags @OBS-ENV-03").result()).isEqualTo(Result.INCONCLUSIVE);
    }

    /** Where all that is documented starts work, a read-only run has seen nothing of it. */
    @Test
    void aReadOnlyRunOfSupportingOperationsIsNoVerdict() {
        RunReport report = Reports.of(new Recordings().begin("a:1").answered("getAgentInfo", 200).checked("OBS-ENV-03")
                .end(Status.PASSED, ""), "--api obshell --read-only");

        assertThat(report.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(report.notes()).singleElement().asString().startsWith("no operation that a server owes was called");
    }

    @Test
    void onlyWarningsCheckedAreNeverAPass() {
        assertThat(Reports.of(new Recordings().begin("a:1").answered("startTenantBackup", 200).checked("OBS-HTTP-02")
                .end(Status.PASSED, "")).result()).isEqualTo(Result.INCONCLUSIVE);
    }

    @Test
    void aFailureFailsTheRunEvenWhenItWasCutShort() {
        Recordings run = Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", "soon")).end(Status.FAILED, "");
        run.recorder().problem("the target stopped answering");

        RunReport report = Reports.of(run, Level.MUST, false);

        assertThat(report.result()).isEqualTo(Result.FAIL);
        assertThat(report.failures()).hasSize(1);
        assertThat(report.run().complete()).isFalse();
        assertThat(report.notes()).contains("the target stopped answering");
    }

    @Test
    void aWarningFailsTheRunOnlyWhenItIsStrict() {
        Recordings run = Reports.good().begin("a:2").found(finding("OBS-HTTP-02", "content-type", "none")).end(Status.PASSED, "");

        assertThat(Reports.of(run).result()).isEqualTo(Result.PASS);
        assertThat(Reports.of(run).warnings()).hasSize(1);
        assertThat(Reports.of(run, Level.SHOULD, true).result()).isEqualTo(Result.FAIL);
        assertThat(Reports.of(run, Level.SHOULD, true).warnings()).isEmpty();
    }

    @Test
    void aProblemLeavesTheRunInconclusive() {
        Recordings run = Reports.good();
        run.recorder().problem("no answer in time");

        assertThat(Reports.of(run).result()).isEqualTo(Result.INCONCLUSIVE);
    }

    @Test
    void aRunThatWasCutShortIsInconclusive() {
        assertThat(Reports.of(Reports.good(), Level.MUST, false).result()).isEqualTo(Result.INCONCLUSIVE);
    }

    @Test
    void verdictsAndScenariosAreCounted() {
        RunReport report = Reports.of(Reports.good().begin("a:2").end(Status.SKIPPED, "no fixture", "OBS-START-08"));

        assertThat(report.summary().requirements()).containsEntry("passed", 2L).containsEntry("skipped", 1L)
                .containsEntry("failed", 0L);
        assertThat(report.summary().requirements().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(report.requirements().size());
        assertThat(report.summary().scenarios()).containsEntry("passed", 1L).containsEntry("skipped", 1L);
    }

    @Test
    void exitCodesFollowTheResult() {
        assertThat(Result.PASS.exitCode()).isZero();
        assertThat(Result.FAIL.exitCode()).isEqualTo(1);
        assertThat(Result.INCONCLUSIVE.exitCode()).isEqualTo(3);
    }
}
