package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the times of all APIs as instants: offsets with or without a colon, or Z, any number of fraction digits. */
public final class Times {

    private static final DateTimeFormatter ANY_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .toFormatter().withResolverStyle(ResolverStyle.STRICT);

    /** How nearly all times are written; they are read without the formatter, whose optional parts take ten times as long. */
    private static final Pattern USUAL = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?(?:Z|([+-]\\d\\d):?(\\d\\d))");

    /** The length of a time without seconds, fraction and offset. */
    private static final int SHORTEST = 16;

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
        if (!value.isTextual() || !mayBeTime(value.textValue())) {
            return Optional.empty();
        }
        try {
            Matcher usual = USUAL.matcher(value.textValue());
            return Optional.of(usual.matches() ? usual(usual) : ANY_OFFSET.parse(value.textValue(), OffsetDateTime::from).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Most texts are none, and are told from one by their first characters. */
    private static boolean mayBeTime(String text) {
        return text.length() >= SHORTEST && ("+-".indexOf(text.charAt(0)) >= 0 || text.charAt(0) >= '0' && text.charAt(0) <= '9');
    }

    /** True when two values say the same: times may be written in other zones and with other fractions, numbers with other digits. */
    public static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals((left, right) -> {
            boolean same = left.equals(right) || isSameInstant(left, right)
                    || left.isNumber() && right.isNumber() && left.decimalValue().compareTo(right.decimalValue()) == 0;
            return same ? 0 : 1;
        }, other);
    }

    private static boolean isSameInstant(JsonNode one, JsonNode other) {
        Optional<Instant> instant = instant(one);
        return instant.isPresent() && instant.equals(instant(other));
    }

    private static Instant usual(Matcher time) {
        int[] parts = IntStream.rangeClosed(1, 6).map(part -> Integer.parseInt(time.group(part))).toArray();
        int nanos = time.group(7) == null ? 0 : Integer.parseInt((time.group(7) + "00000000").substring(0, 9));
        LocalDateTime local = LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], nanos);
        return local.toInstant(time.group(8) == null ? ZoneOffset.UTC : offset(time.group(8), Integer.parseInt(time.group(9))));
    }

    private static ZoneOffset offset(String signedHours, int minutes) {
        return ZoneOffset.ofHoursMinutes(Integer.parseInt(signedHours), signedHours.startsWith("-") ? -minutes : minutes);
    }
}
