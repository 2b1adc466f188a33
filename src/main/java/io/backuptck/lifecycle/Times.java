package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times of all APIs as instants: offsets with or without a colon, or Z, any number of fraction digits. */
public final class Times {

    private static final DateTimeFormatter ANY_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .toFormatter().withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern FRACTION = Pattern.compile("\\.(\\d{1,9})");

    private Times() {
    }

    /** The unit of the last digit that a time is shown with, in seconds: what it was rounded or cut to, at most. */
    public static BigDecimal precision(JsonNode value) {
        Matcher fraction = FRACTION.matcher(value.asText());
        return fraction.find() ? BigDecimal.ONE.movePointLeft(fraction.group(1).length()) : BigDecimal.ONE;
    }

    /** The instant; empty for anything that is no date and time with an offset, an empty or null value included. */
    public static Optional<Instant> instant(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ANY_OFFSET.parse(value.textValue(), OffsetDateTime::from).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
