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

    private Instants() {
    }

    static boolean isTime(String text) {
        return Times.instant(TextNode.valueOf(text)).isPresent();
    }

    static Instant read(String text) {
        return Times.instant(TextNode.valueOf(text)).orElseThrow();
    }

    static String write(Instant time, Parameter parameter) {
        String example = parameter.example().filter(Instants::isTime).orElse("Z");
        String offset = example.matches(".*[+-]\\d{4}") ? "xx" : "XXX";
        ZoneOffset zone = example.matches(".*[+-]\\d\\d:?\\d\\d") ? ZoneOffset.of(example.replaceFirst(".*([+-]\\d\\d:?\\d\\d)$", "$1"))
                : ZoneOffset.UTC;
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss" + offset, Locale.ROOT)
                .format(OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), zone));
    }
}
