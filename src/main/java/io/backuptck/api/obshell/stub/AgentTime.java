package io.backuptck.api.obshell.stub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes times as the agent does: RFC 3339 in the server's zone, fraction digits only as far as they are needed. */
final class AgentTime {

    /** The zero value, which stands where the database has none yet. */
    static final String ZERO = "0001-01-01T00:00:00Z";
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private AgentTime() {
    }

    static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZONE));
    }
}
