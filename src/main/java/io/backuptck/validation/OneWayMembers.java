package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Members;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The schemas of a contract as one side sees them: what only answers have ({@code readOnly}) is not demanded of requests, and what
 * only requests have ({@code writeOnly}) is not demanded of answers, although one schema with one list of what is required describes
 * both (OpenAPI 3.1, section 4.8.24).
 */
final class OneWayMembers {

    private static final int DEEPEST = 8;

    private final Contract contract;
    private final String word;

    private OneWayMembers(Contract contract, String word) {
        this.contract = contract;
        this.word = word;
    }

    /**
     * The documents without what is not demanded there.
     *
     * @param word {@code readOnly} or {@code writeOnly}: what the other side alone has
     */
    static Map<String, JsonNode> without(Contract contract, String word) {
        OneWayMembers members = new OneWayMembers(contract, word);
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        contract.documents().forEach((path, document) -> documents.put(path, members.of(path, document)));
        return documents;
    }

    private JsonNode of(String path, JsonNode document) {
        if (document.findValue(word) == null && contract.documents().size() == 1) {
            return document;
        }
        JsonNode copy = document.deepCopy();
        visit(path, copy, Set.of(), false);
        return copy;
    }

    /**
     * @param around members of the schema that this one is a part of
     * @param named  whether the members of this object are called as people like
     */
    private void visit(String path, JsonNode node, Set<String> around, boolean named) {
        Set<String> names = new HashSet<>(around);
        if (!named && node instanceof ObjectNode schema) {
            collect(path, schema, names, 0);
            if (!names.isEmpty() && schema.path("required") instanceof ArrayNode required) {
                for (Iterator<JsonNode> each = required.iterator(); each.hasNext();) {
                    if (names.contains(each.next().asText())) {
                        each.remove();
                    }
                }
            }
        }
        node.properties().forEach(member -> {
            if (!named && member.getKey().equals("allOf")) {
                member.getValue().forEach(part -> visit(path, part, names, false));
            } else if (named || !Members.isData(member.getKey(), member.getValue())) {
                visit(path, member.getValue(), Set.of(), !named && Members.isNamed(member.getKey(), member.getValue()));
            }
        });
        if (node.isArray()) {
            node.forEach(item -> visit(path, item, Set.of(), false));
        }
    }

    private void collect(String path, JsonNode schema, Set<String> names, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        schema.path("properties").properties().forEach(member -> {
            if (isOneWay(path, member.getValue())) {
                names.add(member.getKey());
            }
        });
        schema.path("allOf").forEach(part -> {
            if (part.path("$ref").isTextual()) {
                Location target = contract.target(path, part.get("$ref").asText());
                collect(target.document(), contract.node(target), names, depth + 1);
            } else {
                collect(path, part, names, depth + 1);
            }
        });
    }

    private boolean isOneWay(String path, JsonNode property) {
        return property.path(word).asBoolean() || property.path("$ref").isTextual()
                && contract.node(contract.resolve(contract.target(path, property.get("$ref").asText()))).path(word).asBoolean();
    }
}
