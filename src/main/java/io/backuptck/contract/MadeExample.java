package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of a schema, made of what it and its members show: examples, defaults, and the only values that there may be. */
final class MadeExample {

    private static final int DEEPEST = 8;

    private final SpecDocuments documents;
    private boolean invented;

    MadeExample(SpecDocuments documents) {
        this.documents = documents;
    }

    /** The value that the schema shows as a whole; empty when it shows none. */
    Optional<JsonNode> shown(Located reference) {
        JsonNode schema = documents.resolve(reference).node();
        return Stream.of(reference.node().path("example"), reference.node().path("examples").path(0), schema.path("example"), schema.path("examples").path(0),
                schema.path("default"), schema.path("const"), schema.path("enum").path(0)).filter(one -> !one.isMissingNode()).findFirst();
    }

    /** The same without members that only answers have. */
    JsonNode asSent(Located reference, JsonNode whole) {
        List<Located> parts = new ArrayList<>();
        parts(reference, parts, 0);
        ObjectNode sent = whole.isObject() ? whole.deepCopy() : JsonNodeFactory.instance.objectNode();
        parts.forEach(part -> part.node().path("properties").fieldNames().forEachRemaining(name -> {
            if (documents.resolve(part.child("properties").child(name)).node().path("readOnly").asBoolean()) {
                sent.remove(name);
            }
        }));
        return whole.isObject() ? sent : whole;
    }

    /** The least value that can be made of what the schema shows; empty when a part of it is nowhere to be had. */
    Optional<JsonNode> of(Located reference) {
        return of(reference, 0);
    }

    /** True when a part of what was made is shown nowhere. */
    boolean isInvented() {
        return invented;
    }

    private Optional<JsonNode> of(Located reference, int depth) {
        Optional<JsonNode> shown = shown(reference);
        if (shown.isPresent() || depth > DEEPEST) {
            return shown;
        }
        Located schema = documents.resolve(reference);
        invented |= !type(schema.node()).matches("object|array|null");
        for (String choice : List.of("oneOf", "anyOf")) {
            if (!schema.node().path(choice).isEmpty() && schema.node().path("properties").isEmpty()) {
                return of(schema.child(choice).child(0), depth + 1);
            }
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (type(schema.node())) {
            case "object" -> object(schema, depth);
            case "array" -> schema.node().path("minItems").asInt(0) == 0 ? Optional.of(nodes.arrayNode())
                    : schema.node().path("minItems").asInt() > 1 ? Optional.empty() : of(schema.child("items"), depth + 1)
                            .map(item -> nodes.arrayNode().add(item));
            case "boolean" -> Optional.of(nodes.booleanNode(true));
            case "integer" -> Optional.of(number(schema.node()));
            case "number" -> Optional.of(number(schema.node()));
            case "null" -> Optional.of(nodes.nullNode());
            default -> text(schema.node()).map(nodes::textNode);
        };
    }

    private Optional<JsonNode> object(Located schema, int depth) {
        List<Located> parts = new ArrayList<>();
        parts(schema, parts, depth);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Located part : parts) {
            for (JsonNode required : part.node().path("required")) {
                String name = required.asText();
                Optional<Located> member = parts.stream().map(one -> one.child("properties").child(name)).filter(Located::exists).findFirst();
                if (member.isEmpty()) {
                    return Optional.empty();
                }
                if (documents.resolve(member.get()).node().path("readOnly").asBoolean()) {
                    continue;
                }
                Optional<JsonNode> value = of(member.get(), depth + 1);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object.set(name, value.get());
            }
        }
        for (Located part : parts) { // what is shown of the others is what a usual request has
            part.node().path("properties").fieldNames().forEachRemaining(name -> {
                Located member = part.child("properties").child(name);
                boolean given = !object.has(name) && !documents.resolve(member).node().path("readOnly").asBoolean() && isExample(member);
                if (given) {
                    object.set(name, shown(member).orElseThrow());
                }
            });
        }
        return Optional.of(object);
    }

    private boolean isExample(Located member) {
        JsonNode schema = documents.resolve(member).node();
        return schema.has("example") || !schema.path("examples").path(0).isMissingNode();
    }

    private void parts(Located reference, List<Located> parts, int depth) {
        Located schema = documents.resolve(reference);
        parts.add(schema);
        for (int i = 0; i < schema.node().path("allOf").size() && depth < DEEPEST; i++) {
            parts(schema.child("allOf").child(i), parts, depth + 1);
        }
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return type.asText(schema.has("properties") || schema.has("allOf") ? "object" : schema.has("items") ? "array" : "string");
    }

    private static JsonNode number(JsonNode schema) {
        JsonNode least = schema.path("minimum").isNumber() ? schema.path("minimum") : schema.path("exclusiveMinimum");
        if (!least.isNumber() && !schema.path("multipleOf").isNumber()) {
            return JsonNodeFactory.instance.numberNode(1);
        }
        JsonNode from = !least.isNumber() ? schema.path("multipleOf")
                : schema.path("minimum").isNumber() ? least : JsonNodeFactory.instance.numberNode(least.asLong() + 1);
        BigDecimal step = schema.path("multipleOf").decimalValue();
        return step.signum() == 0 || from.decimalValue().remainder(step).signum() == 0 ? from
                : JsonNodeFactory.instance.numberNode(from.decimalValue().divide(step, 0, RoundingMode.CEILING).multiply(step));
    }

    private static Optional<String> text(JsonNode schema) {
        String usual = switch (schema.path("format").asText()) {
            case "date-time" -> "2026-01-13T10:00:00Z";
            case "date" -> "2026-01-13";
            case "uuid" -> "6f1c9a70-3b1e-4c55-9d0e-2f7d1c0a4b11";
            case "email" -> "somebody@example.com";
            case "uri", "uri-reference", "url" -> "https://example.com/a";
            case "" -> "tck" + "k".repeat(Math.max(0, Math.min(100, schema.path("minLength").asInt(0)) - 3));
            default -> "";
        };
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        String fitting = schema.path("format").asText().isEmpty() && usual.length() > most ? usual.substring(0, most) : usual;
        return fitting.isEmpty() || schema.has("pattern") ? Optional.empty() : Optional.of(fitting);
    }
}
