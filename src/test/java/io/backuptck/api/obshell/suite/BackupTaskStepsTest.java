package io.backuptck.api.obshell.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Told;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an overview shows of the backup that a run has started: one life, and numbers that fit together. */
class BackupTaskStepsTest {

    private static final Told RUNNING = Looks.job(Looks.RUNNING, 2);
    private static final Told DONE = Looks.job(Looks.DONE, 2);

    private final Looks looks = new Looks();

    private String verdict(Consumer<BackupTaskSteps> step, Told... shown) {
        BackupRun run = looks.followed(Optional.of(Looks.job(Looks.DONE, 1)), shown);
        return looks.run.verdict(() -> {
            ScenarioState.get().run = run;
            step.accept(new BackupTaskSteps());
        });
    }

    @Test
    void aRightBackupIsNotBlamed() {
        assertThat(verdict(BackupTaskSteps::completed, RUNNING, DONE)).isEqualTo("held");
        assertThat(verdict(BackupTaskSteps::oneLife, RUNNING, DONE)).isEqualTo("held");
    }

    /** The look before the new backup shows the one before. */
    @Test
    void theBackupBeforeIsNotJudged() {
        Told before = Looks.job(Looks.RUNNING, 1);
        assertThat(verdict(BackupTaskSteps::oneLife, before)).isEqualTo("skipped: the overview never showed the backup of this start");
    }

    @Test
    void aBackupOfSomebodyElseThatFollowsIsNotJudged() {
        Told other = Looks.job(Looks.RUNNING, 3).with("/data/status/tenant_id", "7");
        assertThat(verdict(BackupTaskSteps::oneLife, DONE, other, DONE)).isEqualTo("held");
    }

    @Test
    void whatNobodySawIsSkipped() {
        assertThat(verdict(BackupTaskSteps::completed, RUNNING)).startsWith("skipped: the backup did not complete");
        assertThat(verdict(BackupTaskSteps::completed, DONE.with("/data/status/status", "'FAILED'")))
                .startsWith("skipped: the backup did not complete");
    }

    @Test
    void aCompletedBackupHasFinishedAllItsTablets() {
        assertThat(verdict(BackupTaskSteps::oneLife, DONE.with("/data/status/finish_tablet_count", "595")))
                .isEqualTo("broken: OBS-TASK-44");
    }

    /** A number that is wrong by itself fits nothing. */
    @Test
    void numbersThatCannotBeReadDoNotHaveToFit() {
        assertThat(verdict(BackupTaskSteps::completed, DONE.without("/data/status/finish_tablet_count"))).isEqualTo("not judged");
        assertThat(verdict(BackupTaskSteps::completed, DONE.with("/data/status/output_rate_bytes", "'fast'"))).isEqualTo("not judged");
    }

    private static Told rated(String start, String end, String bytes, String rate) {
        return DONE.with("/data/status/start_timestamp", "'2026-03-01T" + start + "+08:00'")
                .with("/data/status/end_timestamp", "'2026-03-01T" + end + "+08:00'")
                .with("/data/status/output_bytes", bytes).with("/data/status/output_rate_bytes", rate);
    }

    /** A kernel rounds the rate, and a server the times. */
    @ParameterizedTest
    @CsvSource({"10:00:00.000000, 10:01:40.000000, 1000000, 10000, held", "10:00:00.000000, 10:01:40.000000, 1000000, 10099, held",
        "10:00:00.000000, 10:01:40.000000, 1000000, 10102, broken: OBS-TASK-37",
        "10:00:00.000000, 10:01:40.000000, 1000000, 9898, broken: OBS-TASK-37",
        "10:00:00, 10:01:40, 1000000, 10300, held", "10:00:00, 10:01:40, 1000000, 10310, broken: OBS-TASK-37",
        "10:00:00, 10:01:40, 0, 0, held",
        "10:00:00, 10:01:40, 1000000, 0, broken: OBS-TASK-37", "10:00:00.000000, 10:01:40.000000, 10, 1, held",
        "10:00:00, 10:00:02, 1000000, 1, not judged"})
    void theRateIsWhatWasWrittenInThatTime(String start, String end, String bytes, String rate, String verdict) {
        assertThat(verdict(BackupTaskSteps::completed, rated(start, end, bytes, rate))).isEqualTo(verdict);
    }

    @Test
    void aBackupThatRunsAgainAfterItsEndIsBlamed() {
        assertThat(verdict(BackupTaskSteps::oneLife, DONE, RUNNING)).startsWith("broken: OBS-TLIFE-");
    }
}
