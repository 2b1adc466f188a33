package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Result;
import io.backuptck.suite.PreparedSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real agents do, although one would not think so, is no failure. */
class ObshellShortcomingsIT {

    private static final PreparedSuite SUITE = new PreparedSuite(ApiId.named("obshell"));

    /** Three unnamed failures in a row are no bad moment any more: such an agent may be blamed. */
    @ParameterizedTest
    @CsvSource({"2, 1, true", "2, 1, false", "3, 1, true", "3, 1, false", "5, 1, true", "5, 1, false", "7, 2, true",
        "7, 2, false", "11, 3, true"})
    void aFailedLookIsNoLook(int every, int inARow, boolean named) {
        WitnessRun run = ObshellWitnesses.judge(SUITE, ObshellShortcomings.failingLooks(every, inARow, named));

        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.passedMusts()).as(run.story()).isGreaterThan(200);
    }

    @Test
    void aBackupShowsUpLate() {
        spared(ObshellShortcomings.lateJobs());
    }

    @Test
    void aNodeWasDoneBeforeItWasCancelled() {
        spared(ObshellShortcomings.doneButCancelled());
    }

    @Test
    void aTaskStartsLaterThanItsJob() {
        WitnessRun run = spared(ObshellShortcomings.laterTasks());

        assertThat(run.story()).doesNotContain("OBS-JOBS-01");
    }

    @Test
    void anAgentThatFailsToTellEverythingOfItselfTellsItsVersion() {
        WitnessRun run = spared(ObshellShortcomings.failingInfo());

        assertThat(run.report().targets().get(0).claim()).contains("it is obshell 4.2.5");
    }

    @Test
    void anOldAgentForgivesLeadingZeros() {
        WitnessRun run = spared(ObshellShortcomings.leadingZeros());

        assertThat(run.report().warnings()).as(run.story()).noneMatch(one -> one.requirement().equals("OBS-DAG-05"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClusterOfWhichOneTenantHasNoDestinations(boolean named) {
        WitnessRun run = spared(ObshellShortcomings.withoutDestinations(named));

        assertThat(run.story()).contains("a cluster backup needs destinations for every user tenant");
    }

    private static WitnessRun spared(ObshellAgent agent) {
        WitnessRun run = ObshellWitnesses.judge(SUITE, agent);
        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.PASS);
        return run;
    }
}
