package io.backuptck.api.obshell.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Told;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which backup a look shows, and whether one goes on. */
class OverviewsTest {

    private final Looks looks = new Looks();

    private boolean isIdle(Told before, Told now) {
        return Overviews.isIdle(Optional.ofNullable(before).map(looks::seen), looks.seen(now));
    }

    @Test
    void aBackupIsKnownByItsIdsAndNotByWhatItShows() {
        Optional<Seen> before = Optional.of(looks.seen(Looks.job(Looks.RUNNING, 2)));
        assertThat(Overviews.isNew(before, looks.seen(Looks.job(Looks.DONE, 2)))).as("it has gone on").isFalse();
        assertThat(Overviews.isNew(before, looks.seen(Looks.job(Looks.RUNNING, 3)))).isTrue();
        assertThat(Overviews.isNew(before, looks.seen(Looks.job(Looks.RUNNING, 2).with("/data/status/backup_set_id", "3")))).isTrue();
        assertThat(Overviews.isNew(Optional.empty(), looks.seen(Looks.RUNNING))).as("there was none before").isTrue();
    }

    @Test
    void aLookWithoutABackupShowsNone() {
        assertThat(Overviews.shows(looks.seen(Looks.DONE))).isTrue();
        assertThat(Overviews.shows(looks.seen(Looks.DONE.with("/data/status", "null")))).isFalse();
        assertThat(Overviews.shows(looks.seen(Looks.NONE))).isFalse();
        assertThat(Overviews.shows(looks.seen(Looks.DONE.status(500)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "FAILED", "CANCELED"})
    void aBackupThatIsOverKeepsNobodyWaiting(String status) {
        assertThat(isIdle(null, Looks.DONE.with("/data/status/status", "'" + status + "'"))).isTrue();
    }

    /** Whatever else it shows: its end may be that of an earlier attempt. */
    @ParameterizedTest
    @ValueSource(strings = {"INIT", "DOING", "CANCELING", "BACKUP_SYS_META", "BACKUP_USER_META", "BACKUP_META_FINISH", "BACKUP_DATA_SYS",
        "BACKUP_DATA_MINOR", "BACKUP_DATA_MAJOR", "BEFORE_BACKUP_LOG", "BACKUP_LOG"})
    void inEachKnownPhaseABackupGoesOn(String status) {
        Told phase = Looks.DONE.with("/data/status/status", "'" + status + "'");
        assertThat(isIdle(phase, phase)).isFalse();
    }

    /** No page lists the words; one that nobody knows says nothing by itself. */
    @ParameterizedTest
    @CsvSource({"2026-03-01T10:02:51.5+08:00, true", "0001-01-01T00:00:00Z, false", "1970-01-01T08:00:00+08:00, false",
        "2020-01-01T00:00:00+08:00, false",
        "soon, false"})
    void aBackupInAnUnknownPhaseIsOverWhenItHasAnEndAndStandsStill(String end, boolean idle) {
        Told other = Looks.DONE.with("/data/status/status", "'DONE'").with("/data/status/start_timestamp", "'2026-03-01T10:00:11.5+08:00'")
                .with("/data/status/end_timestamp", "'" + end + "'");
        assertThat(isIdle(other, other)).isEqualTo(idle);
        assertThat(isIdle(null, other)).as("one look does not show that").isFalse();
        assertThat(isIdle(other.with("/data/status/output_bytes", "1"), other)).as("something of it has changed").isFalse();
    }

    @Test
    void whereThereIsNoBackupNoneGoesOn() {
        assertThat(isIdle(null, Looks.NONE)).isTrue();
        assertThat(isIdle(null, Looks.DONE.with("/data/status", "null"))).isTrue();
        assertThat(isIdle(null, Looks.NONE.status(500))).as("the server has trouble").isFalse();
    }
}
