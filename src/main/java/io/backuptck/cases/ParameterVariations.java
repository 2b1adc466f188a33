package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Values of numbers and of parameters, which go over the wire as text. */
final class ParameterVariations {

    private ParameterVariations() {
    }

    /** Texts that are no value of the type. An empty one often counts as no parameter at all, so it is not among them. */
    static List<Variation> types(JsonNode type) {
        return switch (type.asText()) {
            case "integer" -> List.of(text("a word", "many"), text("a fraction", "1.5"));
            case "number" -> List.of(text("a word", "many"));
            case "boolean" -> List.of(text("a word", "perhaps"));
            default -> List.of();
        };
    }

    /** The limit, one less and one more, and a negative number. */
    static List<Variation> around(BigDecimal limit, boolean text) {
        List<Variation> variations = new ArrayList<>();
        for (BigDecimal number : new TreeSet<>(List.of(BigDecimal.ONE.negate(), limit.subtract(BigDecimal.ONE), limit,
                limit.add(BigDecimal.ONE)))) {
            String word = number.toPlainString();
            variations.add(text ? text(word, word) : Variation.value(word, DecimalNode.valueOf(number)));
        }
        return variations;
    }

    static List<Variation> format(String format, boolean text) {
        return switch (format) {
            case "int32" -> around(BigDecimal.valueOf(Integer.MAX_VALUE), text);
            case "int64" -> around(BigDecimal.valueOf(Long.MAX_VALUE), text);
            default -> List.of(text("a date without a time", "2026-01-13"), text("no time at all", "yesterday"));
        };
    }

    private static Variation text(String label, String value) {
        return Variation.value(label, TextNode.valueOf(value));
    }
}
