package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Discriminators whose values are no names of schemas. Without a {@code mapping} a value names a schema; contracts often leave the
 * mapping out all the same and tell the schemas apart by the values that they allow. A discriminator is a hint that must not change
 * what is valid (OpenAPI 3.1.1, section 4.8.25), so where it leads to no schema the schemas themselves decide.
 */
final class Discriminators {

    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private Discriminators() {
    }

    /** True for the key of a message of the schema library that says that a value leads to no schema. */
    static boolean leadNowhere(String messageKey) {
        return messageKey != null && messageKey.startsWith("discriminator.") && messageKey.endsWith("no_match_found");
    }

    /** The documents without discriminators that have no mapping; empty when there are none of these. */
    static Map<String, JsonNode> without(Map<String, JsonNode> documents) {
        Map<String, JsonNode> without = new LinkedHashMap<>();
        boolean any = false;
        for (Map.Entry<String, JsonNode> document : documents.entrySet()) {
            JsonNode copy = document.getValue().deepCopy();
            boolean changed = remove(copy);
            without.put(document.getKey(), changed ? copy : document.getValue());
            any |= changed;
        }
        return any ? without : Map.of();
    }

    private static boolean remove(JsonNode node) {
        boolean changed = false;
        if (node instanceof ObjectNode object && object.path("discriminator").path("propertyName").isTextual()
                && object.path("discriminator").path("mapping").isEmpty()) {
            object.remove("discriminator");
            changed = true;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                changed |= !DATA.contains(member.getKey()) && remove(member.getValue());
            }
        } else {
            for (JsonNode item : node) {
                changed |= remove(item);
            }
        }
        return changed;
    }
}
