package io.backuptck.api.gaussdb.stub;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times as the service writes and reads them: whole seconds, and an offset of a sign and four digits. */
final class CloudTime {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

    private CloudTime() {
    }

    static String text(Instant instant) {
        return FORMAT.format(instant.atOffset(ZONE));
    }

    /** The digits that end the name of an automated backup: year to milliseconds, in UTC. */
    static String digits(Instant instant) {
        return DIGITS.format(instant.atOffset(ZoneOffset.UTC));
    }

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, FORMAT).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
