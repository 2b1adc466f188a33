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
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a server's clock is and when it looks at it, nobody is blamed whose clock runs like everybody's. */
class ClockProperty {

    private static final Contract CONTRACT = Contract.of(ObshellApi.ID);
    private static final Told DAG = Told.example(CONTRACT, "getDag", 200, "DagRunning");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /**
     * @param whole  whether timestamps are in whole seconds, or in hundredths of one
     * @param looked at the clock that much of the way from the request to the answer, in tenths
     * @param times  in milliseconds: the pauses between an answer and the next request, and how long answers took, in turn
     */
    @Property(tries = 200)
    void aClockThatRunsIsNeverBlamed(@ForAll boolean whole, @ForAll @IntRange(min = 0, max = 10) int looked,
            @ForAll boolean rounds, @ForAll boolean dates,
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 4_000) Integer> times) {
        ListeningRun run = new ListeningRun(CONTRACT);
        long millis = 0;
        long step = whole ? 1000 : 10;
        for (int i = 0; i + 1 < times.size(); i += 2) {
            long sent = millis + times.get(i) / 4;
            long answered = sent + times.get(i + 1);
            long stamp = (sent + (answered - sent) * looked / 10 + (rounds ? step / 2 : 0)) / step * step;
            millis = answered;
            Told told = DAG.with("/timestamp", "'" + shown(stamp) + "'").with("/traceId", "'%016x'".formatted(i))
                    .with("/duration", String.valueOf(answered - sent)).took(Duration.ofMillis(answered - sent));
            assertThat(run.broken(dates ? dated(told, answered) : told)).as("%s ms to %s ms, shown as %s", sent, answered, stamp).isEmpty();
        }
    }

    private static String shown(long millis) {
        return STAMP.format(NOON.plusMillis(millis).atOffset(ZoneOffset.ofHours(8)));
    }

    private static Told dated(Told told, long millis) {
        return told.header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(
                NOON.plusMillis(millis).truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
    }
}
