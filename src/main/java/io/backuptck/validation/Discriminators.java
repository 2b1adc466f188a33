package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Members;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Discriminators whose values are no names of schemas. Without a {@code mapping} a value names a schema; contracts often leave the
 * mapping out all the same and tell the schemas apart by the values that they allow. A discriminator is a hint that must not change
 * what is valid (OpenAPI 3.1.1, section 4.8.25), so where it leads to no schema the schemas themselves decide.
 */
final class Discriminators {

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
            boolean changed = remove(copy, false);
            without.put(document.getKey(), changed ? copy : document.getValue());
            any |= changed;
        }
        return any ? without : Map.of();
    }

    /** @param named whether the members of this object are called as people like */
    private static boolean remove(JsonNode node, boolean named) {
        boolean changed = false;
        if (!named && node instanceof ObjectNode object && object.path("discriminator").path("propertyName").isTextual()
                && object.path("discriminator").path("mapping").isEmpty()) {
            object.remove("discriminator");
            changed = true;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            changed |= (named || !Members.isData(member.getKey(), member.getValue()))
                    && remove(member.getValue(), !named && Members.isNamed(member.getKey(), member.getValue()));
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                changed |= remove(item, false);
            }
        }
        return changed;
    }
}
