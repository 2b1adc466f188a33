package io.backuptck.contract.diff;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Location;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema that a value has to keep; of several parts it has to keep all.
 *
 * @param place JSON pointer in the document
 */
record Part(String place, JsonNode schema) {

    /** The part below a member; what is not there allows everything and is no part. */
    List<Part> child(String... names) {
        String pointer = place;
        JsonNode node = schema;
        for (String name : names) {
            pointer = new Location("", pointer).child(name).pointer();
            node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node.isMissingNode() ? List.of() : List.of(new Part(pointer, node));
    }

    /** The parts of a list below a member. */
    List<Part> children(String name) {
        List<Part> children = new ArrayList<>();
        for (int i = 0; i < schema.path(name).size(); i++) {
            children.addAll(child(name, Integer.toString(i)));
        }
        return schema.path(name).isArray() ? children : List.of();
    }

    private Part child(String name, int index) {
        return new Part(place + "/" + name + "/" + index, schema.path(name).path(index));
    }

    /** The same demands without {@code allOf} and {@code $ref}: each part's own keywords are all that it demands. */
    static List<Part> flat(List<Part> parts, JsonNode document) {
        List<Part> flat = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        parts.forEach(part -> part.flatten(document, seen, flat));
        return flat;
    }

    private void flatten(JsonNode document, Set<String> seen, List<Part> flat) {
        if (schema.isBoolean() && schema.booleanValue() || !seen.add(place)) {
            return;
        }
        if (schema.path("$ref").isTextual()) {
            String pointer = decoded(schema.path("$ref").textValue().replaceFirst("^#", ""));
            new Part(pointer, document.at(JsonPointer.compile(pointer))).flatten(document, seen, flat);
        }
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            child("allOf", i).flatten(document, seen, flat);
        }
        flat.add(this);
    }

    private static String decoded(String text) {
        return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }
}
