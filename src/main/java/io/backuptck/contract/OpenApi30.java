package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Rewrites what OpenAPI 3.0 says otherwise than JSON Schema 2020-12, which later versions use: {@code nullable}, and limits that are
 * exclusive by a flag.
 */
final class OpenApi30 {

    private static final List<String> WRAPPED = List.of("$ref", "allOf", "oneOf", "anyOf");

    private OpenApi30() {
    }

    /** The same document in the words of 3.1; documents of later versions come back as they are. */
    static JsonNode upgraded(JsonNode document) {
        boolean later = document.path("openapi").asText("3.0").matches("3\\.[12].*");
        if (!later) {
            visit(document, false);
        }
        return document;
    }

    /** @param named whether the members of this object are called as people like, such as the responses, of which one is {@code default} */
    private static void visit(JsonNode node, boolean named) {
        if (!named && node instanceof ObjectNode object) {
            upgrade(object);
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                if (named || !Members.isData(member.getKey(), member.getValue())) {
                    visit(member.getValue(), !named && Members.isNamed(member.getKey(), member.getValue()));
                }
            });
        } else {
            node.forEach(element -> visit(element, false));
        }
    }

    private static void upgrade(ObjectNode object) {
        if (object.path("nullable").isBoolean() && object.has("type")) {
            boolean nullable = object.remove("nullable").booleanValue();
            if (nullable && object.path("type").isTextual()) {
                String type = object.path("type").textValue();
                object.putArray("type").add(type).add("null");
                if (object.path("enum") instanceof ArrayNode words) {
                    words.addNull();
                }
            }
        } else if (object.path("nullable").asBoolean()) {
            WRAPPED.stream().filter(object::has).findFirst().ifPresent(word -> orNull(object, word));
        }
        exclusive(object, "minimum", "exclusiveMinimum");
        exclusive(object, "maximum", "exclusiveMaximum");
    }

    /** Lets a schema that rests on others be null, too; OpenAPI leaves open what the flag means there, and its authors mean this. */
    private static void orNull(ObjectNode object, String word) {
        object.remove("nullable");
        JsonNode others = object.remove(word);
        ArrayNode either = object.putArray("anyOf");
        ObjectNode first = either.addObject();
        first.set(word, others);
        if (object.has("discriminator")) {
            first.set("discriminator", object.remove("discriminator")); // a null has no member that could tell its schema
        }
        either.addObject().put("type", "null");
    }

    private static void exclusive(ObjectNode schema, String limit, String flag) {
        if (schema.path(flag).isBoolean()) {
            boolean exclusive = schema.remove(flag).booleanValue();
            if (exclusive && schema.path(limit).isNumber()) {
                schema.set(flag, schema.remove(limit));
            }
        }
    }
}
