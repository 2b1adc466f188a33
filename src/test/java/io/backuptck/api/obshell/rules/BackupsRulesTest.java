package io.backuptck.api.obshell.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Overviews: how a backup is encrypted, whose it is, and that one which was finished does not vanish. */
class BackupsRulesTest {

    private static final Contract CONTRACT = Contract.of(ObshellApi.ID);
    private static final Told DONE = Told.example(CONTRACT, "getTenantBackupOverview", 200, "OverviewCompleted");
    private static final Told RUNNING = Told.example(CONTRACT, "getTenantBackupOverview", 200, "OverviewRunning");
    private static final Told CLUSTER = Told.example(CONTRACT, "getClusterBackupOverview", 200, "ClusterOverview");
    private static final Told NONE = Told.example(CONTRACT, "getTenantBackupOverview", 404, "NoTenantBackup");

    private final ListeningRun run = new ListeningRun(CONTRACT);
    private int requests;

    /** Another request has another trace id. */
    private Told next(Told told) {
        return told.with("/traceId", "'%016x'".formatted(++requests)).with("/timestamp",
                "'2026-03-01T10:%02d:00+08:00'".formatted(requests));
    }

    @Test
    void examplesAreRight() {
        assertThat(run.broken(next(DONE))).isEmpty();
        assertThat(run.broken(next(CLUSTER))).isEmpty();
    }

    /** The page, its sample and the database spell the words in three ways. */
    @ParameterizedTest
    @CsvSource({"None, held, held", "NONE, held, held", "password, held, held", "PASSWORD_ENCRYPTION, held, broken",
        "Password Encryption, held, broken",
        "Transparent Encryption, held, broken", "DUAL_MODE_ENCRYPTION, held, broken", "Dual mode Encryption, held, broken",
        "AES, broken, held", "'', broken, held", "UNKNOWN, broken, held"})
    void anEncryptionIsOneOfTheWordsOfThePageAndOneThatIsSupported(String word, String known, String supported) {
        assertThat(run.verdict("OBS-TASK-29", DONE.with("/data/status/encryption_mode", "'" + word + "'"))).isEqualTo(known);
        assertThat(run.verdict("OBS-TASK-73", DONE.with("/data/status/encryption_mode", "'" + word + "'"))).isEqualTo(supported);
        assertThat(run.verdict("OBS-TASK-29", CLUSTER.with("/data/statuses/1/encryption_mode", "'" + word + "'"))).isEqualTo(known);
    }

    @Test
    void anEncryptionThatIsNoTextIsLeftToTheSchema() {
        assertThat(run.broken(DONE.with("/data/status/encryption_mode", "0"))).doesNotContain("OBS-TASK-29", "OBS-TASK-73").isNotEmpty();
        assertThat(run.broken(DONE.without("/data/status/encryption_mode"))).doesNotContain("OBS-TASK-29", "OBS-TASK-73").isNotEmpty();
    }

    /** One page shows the list of a cluster by itself, the other one inside an object. */
    @Test
    void eachBackupOfAListIsLookedAt() {
        String list = CLUSTER.with("/data/statuses/1/encryption_mode", "'AES'").body().replaceAll("\\{\"statuses\":(.*])}", "$1");
        assertThat(run.verdict("OBS-TASK-29", CLUSTER.body(list))).isEqualTo("broken");
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z, held", "0001-01-01T08:00:00+08:00, held", "2026-03-01T10:02:51+08:00, broken",
        "1970-01-01T00:00:00Z, broken"})
    void aRunningBackupHasNoEnd(String end, String verdict) {
        assertThat(run.verdict("OBS-TASK-16", RUNNING.with("/data/status/end_timestamp", "'" + end + "'"))).isEqualTo(verdict);
        assertThat(run.verdict("OBS-TASK-16", DONE.with("/data/status/end_timestamp", "'" + end + "'"))).isEqualTo("not judged");
    }

    @ParameterizedTest
    @CsvSource({"0, held", "0.0, held", "0.1, broken", "7, broken", "null, not judged"})
    void aRunningBackupHasNoRate(String rate, String verdict) {
        assertThat(run.verdict("OBS-TASK-36", RUNNING.with("/data/status/output_rate_bytes", rate))).isEqualTo(verdict);
        assertThat(run.verdict("OBS-TASK-36", DONE.with("/data/status/output_rate_bytes", rate))).isEqualTo("not judged");
    }

    /** Whether it runs cannot be told of a state that is no word. */
    @ParameterizedTest
    @ValueSource(strings = {"''", "7", "null"})
    void aBackupInNoStateIsLeftToTheSchema(String status) {
        Told odd = RUNNING.with("/data/status/status", status).with("/data/status/output_rate_bytes", "7");
        assertThat(run.broken(odd)).doesNotContain("OBS-TASK-16", "OBS-TASK-36").isNotEmpty();
    }

    @Test
    void theOverviewsOfOneTenantShowOneTenant() {
        Told first = DONE.target("/api/v1/tenant/t1/backup/overview");
        Told other = DONE.target("/api/v1/tenant/t2/backup/overview").with("/data/status/tenant_id", "1004");
        assertThat(run.verdict("OBS-START-23", next(first))).isEqualTo("held");
        assertThat(run.verdict("OBS-START-23", next(other))).isEqualTo("held");
        assertThat(run.verdict("OBS-START-23", next(first.target(first.target() + "?x=1")))).isEqualTo("held");
        assertThat(run.verdict("OBS-START-23", next(first.with("/data/status/tenant_id", "1004")))).isEqualTo("broken");
        assertThat(run.verdict("OBS-START-23", next(first.with("/data/status/tenant_id", "'1002'")))).isEqualTo("not judged");
        assertThat(run.verdict("OBS-START-23", next(NONE.target(first.target())))).isEqualTo("not judged");
    }

    private static Told job(int number, String start, String status) {
        return DONE.with("/data/status/job_id", String.valueOf(number)).with("/data/status/task_id", String.valueOf(number))
                .with("/data/status/start_timestamp", "'" + start + "'").with("/data/status/status", "'" + status + "'");
    }

    @ParameterizedTest
    @CsvSource({"2, 2026-03-01T10:00:11+08:00, COMPLETED, held", "3, 2026-03-01T10:05:00+08:00, INIT, held",
        "3, 2026-03-01T10:00:11+08:00, DOING, held",
        "1, 2026-03-01T09:00:00+08:00, COMPLETED, broken", "1, 2026-03-01T03:00:11+01:00, COMPLETED, held",
        "1, 2026-03-01T01:00:00Z, FAILED, broken",
        "1, soon, COMPLETED, held"})
    void afterAFinishedBackupThatOrALaterOneIsShown(int job, String start, String status, String verdict) {
        run.broken(next(job(2, "2026-03-01T10:00:11+08:00", "COMPLETED")));
        assertThat(run.verdict("OBS-TLIFE-07", next(job(job, start, status)))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "FAILED", "CANCELED"})
    void aFinishedBackupDoesNotVanish(String status) {
        run.broken(next(job(2, "2026-03-01T10:00:11+08:00", status)));
        assertThat(run.verdict("OBS-TLIFE-07", next(NONE))).isEqualTo("broken");
        assertThat(run.verdict("OBS-TLIFE-07", next(NONE.target("/api/v1/tenant/other/backup/overview")))).as("that of another tenant")
                .isEqualTo("not judged");
        assertThat(run.verdict("OBS-TLIFE-07", next(NONE.status(503)))).as("the server has trouble").isEqualTo("not judged");
    }

    /** The task of a new backup comes before that of an earlier one is over, so the earlier one may show again. */
    @Test
    void whatWasNeverShownAsFinishedMayGo() {
        run.broken(next(job(2, "2026-03-01T10:00:11+08:00", "BACKUP_DATA_MINOR")));
        assertThat(run.verdict("OBS-TLIFE-07", next(NONE))).isEqualTo("not judged");
        assertThat(run.verdict("OBS-TLIFE-07", next(job(1, "2026-03-01T09:00:00+08:00", "COMPLETED")))).isEqualTo("not judged");
    }

    /** The later one is what nothing may go back to, whichever was shown in between. */
    @Test
    void anEarlierBackupDoesNotTakeThePlaceOfALaterOne() {
        run.broken(next(job(2, "2026-03-01T10:00:11+08:00", "COMPLETED")));
        assertThat(run.verdict("OBS-TLIFE-07", next(job(1, "2026-03-01T09:00:00+08:00", "COMPLETED")))).isEqualTo("broken");
        assertThat(run.verdict("OBS-TLIFE-07", next(job(1, "2026-03-01T09:00:00+08:00", "COMPLETED")))).isEqualTo("broken");
        assertThat(run.verdict("OBS-TLIFE-07", next(job(3, "2026-03-01T10:00:12+08:00", "FAILED")))).isEqualTo("held");
        assertThat(run.verdict("OBS-TLIFE-07", next(job(2, "2026-03-01T10:00:11+08:00", "COMPLETED")))).isEqualTo("broken");
    }

    /** What cannot be relied on proves nothing later. */
    @Test
    void aBackupThatWasShownWrongIsNotRemembered() {
        run.broken(next(job(2, "2026-03-01T10:00:11+08:00", "COMPLETED").without("/data/status/path")));
        assertThat(run.verdict("OBS-TLIFE-07", next(NONE))).isEqualTo("not judged");
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, true", "FAILED, true", "CANCELED, true", "CANCELING, false", "DOING, false", "completed, false", "'', false"})
    void theWordsForTheEndAreThoseOfTheDatabase(String status, boolean over) {
        assertThat(BackupWords.isOver(TextNode.valueOf(status))).isEqualTo(over);
    }
}
