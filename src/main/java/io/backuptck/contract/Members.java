package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which members of an OpenAPI document are data, in which a {@code $ref} is a word like any other, and which are called as people like. */
public final class Members {

    /** Whose value is data (OpenAPI 3.2 and JSON Schema 2020-12). */
    public static final Set<String> DATA = Set.of("example", "default", "const", "enum", "value", "dataValue");
    /** Whose members are called as people like. */
    public static final Set<String> NAMED = Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "paths",
            "webhooks", "responses", "headers", "links", "callbacks", "content", "encoding", "schemas", "requestBodies", "securitySchemes",
            "pathItems", "variables", "parameters");

    private Members() {
    }

    /** The texts of all references in a document, in their order. */
    static List<String> references(JsonNode document) {
        List<String> references = new ArrayList<>();
        collect(document, false, references);
        return references;
    }

    private static void collect(JsonNode node, boolean named, List<String> references) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, false, references));
            return;
        }
        node.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (!named && name.equals("$ref") && value.isTextual()) {
                references.add(value.textValue());
            } else if (named || !isData(name, value)) {
                collect(value, !named && isNamed(name, value), references);
            }
        });
    }

    /** The examples of a schema are an array of data; those of a media type or parameter are objects by name, which may be references. */
    public static boolean isData(String name, JsonNode value) {
        return DATA.contains(name) || name.equals("examples") && value.isArray();
    }

    /** Whether the members of that member are called as people like. */
    public static boolean isNamed(String name, JsonNode value) {
        return value.isObject() && (NAMED.contains(name) || name.equals("examples"));
    }
}
