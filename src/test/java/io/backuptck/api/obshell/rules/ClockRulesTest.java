package io.backuptck.api.obshell.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timestamp of an answer is that of the moment, which goes on. */
class ClockRulesTest {

    private static final Contract CONTRACT = Contract.of(ObshellApi.ID);
    private static final Told DAG = Told.example(CONTRACT, "getDag", 200, "DagRunning");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ListeningRun run = new ListeningRun(CONTRACT);

    private static Told dated(Told told, Instant date) {
        return told.header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)));
    }

    /** @param date of the header, in seconds after noon */
    private static Told answered(String stamp, long date) {
        return dated(DAG.with("/timestamp", "'" + stamp + "'"), NOON.plusSeconds(date)).took(Duration.ofMillis(5));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T12:00:00Z, held", "2026-03-01T20:00:00+08:00, held", "2026-03-01T12:01:00+00:00, held",
        "2026-03-01T11:59:00Z, held", "2026-03-01T12:01:01Z, broken", "2026-03-01T11:58:58Z, broken", "2026-03-01T12:00:00+08:00, broken",
        "2026-03-01T20:00:00Z, broken"})
    void aTimestampIsNearTheDateOfTheAnswer(String stamp, String verdict) {
        assertThat(run.verdict("OBS-ENV-26", answered(stamp, 0))).isEqualTo(verdict);
    }

    /** The page of the tenant backup says that it is when the request was received. */
    @Test
    void aTimestampMayTellWhenASlowRequestCame() {
        assertThat(run.verdict("OBS-ENV-26", answered("2026-03-01T11:58:01Z", 0).took(Duration.ofMinutes(1)))).isEqualTo("held");
        assertThat(run.verdict("OBS-ENV-26", answered("2026-03-01T11:57:59Z", 0).took(Duration.ofMinutes(1)))).isEqualTo("broken");
    }

    @Test
    void whereOneOfTheTwoIsMissingOrUnreadableNothingIsSaid() {
        assertThat(run.verdict("OBS-ENV-26", DAG)).isEqualTo("not judged");
        assertThat(run.verdict("OBS-ENV-26", DAG.header("Date", "noon"))).isEqualTo("not judged");
        assertThat(run.verdict("OBS-ENV-26", answered("noon", 0))).isEqualTo("not judged");
    }

    /** The vendor's server answers a crash with an object that it has made when it began. */
    @Test
    void afterACrashTheTimeMayStandStill() {
        Told crash = answered("2026-01-01T00:00:00Z", 0).status(500);
        assertThat(run.broken(crash)).doesNotContain("OBS-ENV-26", "OBS-ENV-27", "OBS-ENV-28");
        run.broken(answered("2026-03-01T12:00:05Z", 5));
        assertThat(run.broken(dated(DAG.with("/timestamp", "'2026-01-01T00:00:00Z'"), NOON.plusSeconds(10)).status(500)))
                .doesNotContain("OBS-ENV-26", "OBS-ENV-27", "OBS-ENV-28");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T12:00:00Z, 2, not judged", "2026-03-01T12:00:00Z, 3, broken", "2026-03-01T12:00:00.000+00:00, 60, broken",
        "2026-03-01T20:00:00+08:00, 60, broken", "2026-03-01T12:00:00.001Z, 60, held", "2026-03-01T12:01:00Z, 60, held"})
    void aTimestampDoesNotStandStill(String stamp, long date, String verdict) {
        assertThat(run.verdict("OBS-ENV-27", answered("2026-03-01T12:00:00Z", 0))).isEqualTo("not judged");
        assertThat(run.verdict("OBS-ENV-27", answered(stamp, date))).isEqualTo(verdict);
    }

    /** Both requests may have come within the same second. */
    @Test
    void aSlowAnswerMayHaveTheTimestampOfTheOneBefore() {
        run.broken(answered("2026-03-01T12:00:00Z", 0));
        assertThat(run.verdict("OBS-ENV-27", answered("2026-03-01T12:00:00Z", 8).took(Duration.ofSeconds(8)))).isEqualTo("not judged");
        assertThat(run.verdict("OBS-ENV-27", answered("2026-03-01T12:00:00Z", 8).took(Duration.ofSeconds(6)))).isEqualTo("broken");
    }

    @Test
    void withoutDatesTwoAnswersAtOnceMayHaveTheSameTimestamp() {
        run.broken(DAG);
        assertThat(run.verdict("OBS-ENV-27", DAG)).isEqualTo("not judged");
        assertThat(run.verdict("OBS-ENV-28", DAG)).isEqualTo("held");
    }

    /** What is shown in whole seconds may be cut where the other was not. */
    @ParameterizedTest
    @CsvSource({"2026-03-01T12:00:10.75Z, held", "2026-03-01T20:00:10.75+08:00, held", "2026-03-01T12:00:10.74Z, held",
        "2026-03-01T12:00:10.73Z, broken",
        "2026-03-01T12:00:10Z, held", "2026-03-01T12:00:09Z, broken", "2026-03-01T12:00:11Z, held"})
    void aTimestampDoesNotGoBack(String stamp, String verdict) {
        run.broken(answered("2026-03-01T12:00:10.75Z", 10));
        assertThat(run.verdict("OBS-ENV-28", answered(stamp, 10))).isEqualTo(verdict);
    }

    /** A clock that was set back is one failure, not one for each answer from then on. */
    @Test
    void eachAnswerIsComparedToTheOneBefore() {
        run.broken(answered("2026-03-01T12:00:10Z", 10));
        assertThat(run.verdict("OBS-ENV-28", answered("2026-03-01T11:00:11Z", 11))).isEqualTo("broken");
        assertThat(run.verdict("OBS-ENV-28", answered("2026-03-01T11:00:12Z", 12))).isEqualTo("held");
    }
}
