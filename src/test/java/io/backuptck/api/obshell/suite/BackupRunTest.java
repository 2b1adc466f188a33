package io.backuptck.api.obshell.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Told;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a backup must be there, and which of those that an overview shows is that of the run's own start. */
class BackupRunTest {

    private final Looks looks = new Looks();

    private BackupRun run(Told answer, Optional<Told> read, String unknown, boolean silent) {
        Optional<Seen> last = read.filter(any -> unknown.isEmpty()).map(looks::seen);
        return new BackupRun(Optional.empty(), Optional.empty(), looks.seen(answer), Optional.empty(), last, List.of(), silent);
    }

    @ParameterizedTest
    @CsvSource({"SUCCEED, true", "FAILED, false", "RUNNING, false"})
    void afterATaskThatSucceededTheBackupMustBeThere(String state, boolean there) {
        Told read = Looks.SUCCEEDED.with("/data/state", "'" + state + "'");
        assertThat(run(Looks.STARTED, Optional.of(read), "", false).mustBeThere()).isEqualTo(there);
    }

    @Test
    void whatWasNotFollowedToItsEndOrNotStartedNeedNotBeThere() {
        assertThat(run(Looks.STARTED, Optional.of(Looks.SUCCEEDED), "nothing answers", false).mustBeThere()).isFalse();
        assertThat(run(Looks.STARTED, Optional.empty(), "", false).mustBeThere()).isFalse();
        Told refused = Told.example(Looks.CONTRACT, "startTenantBackup", 404, "TenantNotFound");
        assertThat(run(refused, Optional.of(Looks.SUCCEEDED), "", true).mustBeThere()).isFalse();
        assertThat(run(refused.status(200), Optional.of(Looks.SUCCEEDED), "", true).mustBeThere()).as("refused with the wrong status")
                .isFalse();
    }

    /** Where no task tells how the backup goes on, its start is all that there is. */
    @Test
    void whereTheServerShowsNoTaskAnAcceptedStartIsEnough() {
        assertThat(run(Looks.STARTED, Optional.empty(), "", true).mustBeThere()).isTrue();
    }

    @Test
    void theBackupOfAStartIsTheOneThatWasNotThereBefore() {
        BackupRun run = looks.followed(Optional.of(Looks.job(Looks.DONE, 1)), Looks.job(Looks.DONE, 1), Looks.job(Looks.RUNNING, 2),
                Looks.job(Looks.DONE, 2));
        assertThat(run.shown()).isPresent();
        assertThat(run.job().asInt()).isEqualTo(2);
    }

    @Test
    void asLongAsTheEarlierOneIsShownTheNewOneIsNot() {
        BackupRun run = looks.followed(Optional.of(Looks.job(Looks.DONE, 1)), Looks.job(Looks.DONE, 1));
        assertThat(run.shown()).isEmpty();
        assertThat(run.own()).isEmpty();
        assertThat(run.job().isMissingNode()).isTrue();
    }

    /** Somebody else may have started the second one, or the first: nobody can tell which is whose. */
    @Test
    void ofTwoNewBackupsNoneIsKnownToBeTheRunsOwn() {
        BackupRun run = looks.followed(Optional.of(Looks.job(Looks.DONE, 1)), Looks.job(Looks.DONE, 2), Looks.job(Looks.DONE, 3));
        assertThat(run.shown()).isPresent();
        assertThat(run.own()).isEmpty();
    }
}
