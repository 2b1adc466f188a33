package io.backuptck.api.gaussdb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of backups, and that no instance makes two manual ones at once. */
class GaussdbRulesTest {

    private static final Contract CONTRACT = Contract.of(GaussdbApi.ID);
    private static final Told LIST = Told.example(CONTRACT, "listBackups", 200, "BackupPage");
    private static final Told STARTED = Told.example(CONTRACT, "createManualBackup", 202, "BackupStarted")
            .header("Date", "Mon, 9 May 2022 10:02:31 GMT");

    private final ListeningRun run = new ListeningRun(CONTRACT);

    @Test
    void examplesAreRight() {
        assertThat(run.broken(LIST)).isEmpty();
        assertThat(run.broken(STARTED)).isEmpty();
    }

    private static Told building(Told told, int index, String type, String instance) {
        String backup = "/backups/" + index;
        return told.with(backup + "/type", "'" + type + "'").with(backup + "/status", "'BUILDING'")
                .with(backup + "/instance_id", "'" + instance + "'");
    }

    /** An automated backup may run beside a manual one, and another instance is another matter. */
    @ParameterizedTest
    @CsvSource({"manual, 7e01ac5ac5274957ba506f3851d11d51in14, broken", "auto, 7e01ac5ac5274957ba506f3851d11d51in14, held",
        "manual, fd26e3bf26e5467587eec857e4f66ef0in14, held"})
    void anInstanceMakesOneManualBackupAtATime(String type, String instance, String verdict) {
        assertThat(run.verdict("GDB-LIST-35", building(LIST, 1, type, instance))).isEqualTo(verdict);
    }

    /** That an item stands there twice is a finding of its own. */
    @Test
    void oneBackupThatIsListedTwiceIsOne() {
        Told twice = building(LIST, 1, "manual", "7e01ac5ac5274957ba506f3851d11d51in14")
                .with("/backups/1/id", "'0f2c7d9ce5b84a3f9be1f6f1f0a7c3d2br14'");
        assertThat(run.broken(twice)).doesNotContain("GDB-LIST-35").isNotEmpty();
    }

    @Test
    void whereNoManualBackupIsListedNothingIsSaid() {
        assertThat(run.verdict("GDB-LIST-35", Told.example(CONTRACT, "listBackups", 200, "EmptyBackupList"))).isEqualTo("not judged");
        assertThat(run.verdict("GDB-LIST-35", LIST.with("/backups/0/type", "'auto'").with("/backups/2/type", "'auto'")))
                .isEqualTo("not judged");
        assertThat(run.verdict("GDB-LIST-35", LIST.status(400))).as("a failure is no list").isEqualTo("not judged");
    }

    /** Both times are in whole seconds, and one may be cut where the other is rounded. */
    @ParameterizedTest
    @CsvSource({"16:01:10+0800, 16:04:46+0800, held", "16:01:10+0800, 16:01:10+0800, held", "16:01:10+0800, 16:01:09+0800, held",
        "16:01:10+0800, 16:01:08+0800, broken", "16:01:10+0800, 10:01:10+0200, held", "16:01:10+0800, 09:01:10+0200, broken",
        "10:01:10+0200, 16:01:11+0800, held", "16:01:10+08:00, 08:01:20Z, held", "soon, 16:04:46+0800, not judged"})
    void aBackupDoesNotEndBeforeItBegins(String begin, String end, String verdict) {
        Told told = LIST.with("/backups/1/begin_time", "'2022-05-09T" + begin + "'").with("/backups/1/end_time", "'2022-05-09T" + end + "'")
                .with("/backups/2/end_time", "null");
        assertThat(run.verdict("GDB-LIFE-04", told)).isEqualTo(verdict);
    }

    @Test
    void theOneThatEndsTooSoonIsNamed() {
        assertThat(run.pointers("GDB-LIFE-04", LIST.with("/backups/2/end_time", "'2022-05-08T03:00:00+0800'")))
                .containsExactly("/backups/2/end_time");
    }

    /** One that has not ended has no end, or an empty one. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "''"})
    void aBackupThatHasNotEndedIsNotJudged(String end) {
        Told one = LIST.with("/backups/1/end_time", end).with("/backups/2/end_time", "null");
        assertThat(run.verdict("GDB-LIFE-04", one)).isEqualTo("not judged");
    }

    @ParameterizedTest
    @CsvSource({"2022-05-09T18:02:31+0800, held", "2022-05-09T10:12:31+0000, held", "2022-05-09T09:52:31+0000, held",
        "2022-05-09T10:12:32+0000, broken",
        "2022-05-09T09:52:30+0000, broken", "2022-05-09T10:02:31+0800, broken", "2022-05-09T18:02:31Z, not judged",
        "2022-05-09T18:02:31, not judged",
        "later, not judged"})
    void aBackupBeginsWhenItIsStarted(String begin, String verdict) {
        assertThat(run.verdict("GDB-BACKUP-29", STARTED.with("/backup/begin_time", "'" + begin + "'"))).isEqualTo(verdict);
    }

    /** Nobody else's clock can be compared to the server's. */
    @Test
    void withoutADateOfTheServerNothingIsSaidOfTheBegin() {
        assertThat(run.verdict("GDB-BACKUP-29", Told.example(CONTRACT, "createManualBackup", 202, "BackupStarted")))
                .isEqualTo("not judged");
    }
}
