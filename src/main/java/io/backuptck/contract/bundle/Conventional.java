package io.backuptck.contract.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what some widely used tool stumbles over in other words that mean the same: generators of Go and Python know no type that is
 * only null, linters want no items beside a type that is no array, and take the schema of a requirement's {@code when} for one of the API.
 */
final class Conventional {

    private Conventional() {
    }

    /** Rewrites a schema, or leaves whatever else it is as it is. */
    static void schema(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (isOnlyNull(type) && !schema.has("const") && !schema.has("enum")) {
            List<String> names = new ArrayList<>();
            schema.fieldNames().forEachRemaining(names::add);
            for (String name : names) { // the place of a word among the others stays
                JsonNode value = schema.remove(name);
                schema.set(name.equals("type") ? "const" : name, name.equals("type") ? schema.nullNode() : value);
            }
            schema.path("x-requirements").forEach(Conventional::rename);
        } else if (schema.has("items") && !schema.has("if") && (type.isTextual() && !type.asText().equals("array")
                || type.isArray() && !type.isEmpty() && !contains(type, "array"))) {
            JsonNode items = schema.remove("items");
            schema.putObject("if").put("type", "array").putObject("items");
            schema.putObject("then").set("items", items); // so that the parts of what should not be a list are judged all the same
        }
    }

    /** Rewrites the entries of an {@code x-requirements}. */
    static void requirements(JsonNode entries) {
        entries.forEach(entry -> itemsOf(entry.path("when")));
    }

    private static void itemsOf(JsonNode schema) {
        if (schema instanceof ObjectNode object && !object.has("items")
                && (object.path("type").asText().equals("array") || contains(object.path("type"), "array"))) {
            object.putObject("items");
        }
        schema.forEach(Conventional::itemsOf);
    }

    private static void rename(JsonNode entry) {
        if (entry.path("keywords") instanceof ArrayNode keywords) {
            for (int i = 0; i < keywords.size(); i++) {
                if (keywords.get(i).asText().equals("type")) {
                    keywords.set(i, keywords.textNode("const"));
                }
            }
        }
    }

    private static boolean isOnlyNull(JsonNode type) {
        return type.asText().equals("null") && type.isTextual() || type.isArray() && type.size() == 1 && type.get(0).asText()
                .equals("null");
    }

    private static boolean contains(JsonNode list, String word) {
        for (JsonNode entry : list) {
            if (list.isArray() && entry.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
