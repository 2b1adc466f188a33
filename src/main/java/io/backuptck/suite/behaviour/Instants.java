package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Parameter;
import io.backuptck.lifecycle.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes times as values of a parameter, in the notation and the zone of its example: with Z, or an offset with or without a colon. */
final class Instants {

    private static final int SECONDS_OF_AN_HOUR = 3600;
    private static final int WESTERNMOST = -12 * SECONDS_OF_AN_HOUR;
    private static final int EASTERNMOST = 14 * SECONDS_OF_AN_HOUR;

    private Instants() {
    }

    static boolean isTime(String text) {
        return Times.instant(TextNode.valueOf(text)).isPresent();
    }

    static Instant read(String text) {
        return Times.instant(TextNode.valueOf(text)).orElseThrow();
    }

    static String write(Instant time, Parameter parameter) {
        return write(time, example(parameter), zone(parameter));
    }

    /** The same instant in that notation, but with a zone that is so many hours away from that of the example. */
    static String elsewhere(Instant time, Parameter parameter, int hours) {
        int offset = zone(parameter).getTotalSeconds() + hours * SECONDS_OF_AN_HOUR;
        return write(time, example(parameter), ZoneOffset.ofTotalSeconds(Math.max(WESTERNMOST, Math.min(EASTERNMOST, offset))));
    }

    private static String example(Parameter parameter) {
        return parameter.example().filter(Instants::isTime).orElse("Z");
    }

    private static ZoneOffset zone(Parameter parameter) {
        String example = example(parameter);
        return example.matches(".*[+-]\\d\\d:?\\d\\d") ? ZoneOffset.of(example.replaceFirst(".*([+-]\\d\\d:?\\d\\d)$", "$1")) : ZoneOffset.UTC;
    }

    private static String write(Instant time, String example, ZoneOffset zone) {
        String offset = example.matches(".*[+-]\\d{4}") ? "xx" : "XXX";
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss" + offset, Locale.ROOT)
                .format(OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), zone));
    }
}
