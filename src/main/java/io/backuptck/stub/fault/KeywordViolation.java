package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a value is made to break one keyword of its schema and nothing else.
 *
 * @param word for the fault's id
 * @param title what is wrong then, to follow the name of the value
 */
record KeywordViolation(String word, String title, List<Change> changes) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NO_RFC_3339 = "2024-10-12 18:16:17";

    /** Empty when the keyword says nothing that an answer could break, or nothing that is known here. */
    static Optional<KeywordViolation> of(String keyword, JsonNode schema, String pointer) {
        JsonNode value = schema.path(keyword);
        return switch (keyword) {
            case "required" -> one("missing", "is missing", Change.remove(pointer));
            case "null" -> one("null", "is null", Change.set(pointer, NODES.nullNode()));
            case "type" -> one("type", "has another type", Change.set(pointer, otherType(schema)));
            case "enum" -> one("word", "has another value", Change.replace(pointer, KeywordViolation::otherWord));
            case "pattern" -> one("shape", "is malformed",
                    Change.replace(pointer, text -> malformed(text.asText(), Pattern.compile(value.asText()))));
            case "format" -> format(value.asText(), pointer);
            case "minimum" -> one("low", "is too small", Change.set(pointer, NODES.numberNode(value.asLong() - 1)));
            case "maximum" -> one("high", "is too large", Change.set(pointer, NODES.numberNode(value.asLong() + 1)));
            case "minLength" -> one("empty", "is too short",
                    Change.set(pointer, NODES.textNode("x".repeat(value.asInt() - 1))));
            case "maxLength" -> one("long", "is too long", Change.set(pointer, NODES.textNode("x".repeat(value.asInt() + 1))));
            case "minItems" -> one("empty", "is empty", Change.set(pointer, NODES.arrayNode()));
            case "anyOf" -> without(value, pointer);
            default -> Optional.empty();
        };
    }

    private static Optional<KeywordViolation> one(String word, String title, Change change) {
        return Optional.of(new KeywordViolation(word, title, List.of(change)));
    }

    private static Optional<KeywordViolation> format(String format, String pointer) {
        return switch (format) {
            case "date-time" -> one("time", "is no RFC 3339 time", Change.set(pointer, NODES.textNode(NO_RFC_3339)));
            case "int32" -> one("range", "does not fit 32 bits", Change.set(pointer, NODES.numberNode(1L << 31)));
            case "int64" -> one("range", "does not fit 64 bits",
                    Change.set(pointer, NODES.numberNode(BigInteger.ONE.shiftLeft(63))));
            default -> Optional.empty();
        };
    }

    /** Takes away the members of which at least one must be there. */
    private static Optional<KeywordViolation> without(JsonNode alternatives, String pointer) {
        List<Change> changes = new ArrayList<>();
        alternatives.forEach(alternative -> alternative.path("required").forEach(name ->
                changes.add(Change.remove(pointer + "/" + name.asText()))));
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(new KeywordViolation("neither", "has none of the members of which it needs one", changes));
    }

    private static JsonNode otherType(JsonNode schema) {
        List<String> types = new ArrayList<>();
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("type").forEach(type -> types.add(type.asText()));
        return types.contains("string") ? NODES.numberNode(4711) : types.equals(List.of("null"))
                ? NODES.objectNode().put("message", "unexpected") : NODES.textNode("other");
    }

    /** The same text with as little changed as the pattern needs to be broken. */
    private static JsonNode malformed(String text, Pattern pattern) {
        return TextNode.valueOf(Stream.of("?" + text, text + " ", " ", "")
                .filter(other -> !pattern.matcher(other).find()).findFirst().orElse(text));
    }

    private static JsonNode otherWord(JsonNode value) {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        String lower = value.asText().toLowerCase(Locale.ROOT);
        return TextNode.valueOf(lower.equals(value.asText()) ? lower + "?" : lower);
    }
}
