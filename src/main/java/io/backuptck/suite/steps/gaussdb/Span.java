package io.backuptck.suite.steps.gaussdb;

import io.backuptck.lifecycle.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** A span of time to filter by; both ends belong to it. */
record Span(Instant from, Instant to) {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    /** East of Greenwich, so that the offset has a plus sign. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

    /** A span that holds a backup, whichever of its times the server compares. */
    static Span around(Instant begin, Instant end) {
        Instant first = begin.isBefore(end) ? begin : end;
        Instant last = begin.isBefore(end) ? end : begin;
        return new Span(first.minus(MARGIN).truncatedTo(ChronoUnit.SECONDS),
                last.plus(MARGIN).truncatedTo(ChronoUnit.SECONDS));
    }

    Map<String, String> filter() {
        return Map.of("begin_time", FORMAT.format(from.atOffset(ZONE)), "end_time", FORMAT.format(to.atOffset(ZONE)));
    }

    /** False when both times of a backup are known to lie outside. */
    boolean holds(Listed backup) {
        var begin = Times.instant(backup.json().path("begin_time"));
        var end = Times.instant(backup.json().path("end_time"));
        return begin.isEmpty() || contains(begin.get()) || end.isPresent() && contains(end.get());
    }

    private boolean contains(Instant instant) {
        return !instant.isBefore(from.minus(TOLERANCE)) && !instant.isAfter(to.plus(TOLERANCE));
    }
}
