package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Location;
import io.backuptck.contract.Members;
import java.util.Set;
import java.util.function.BiConsumer;

/** Visits every schema of a document of OpenAPI that says what a value is, also one that is malformed; not those that say what it is not. */
final class SchemaWalk {

    private static final Set<String> SCHEMAS = Set.of("schema", "items", "additionalProperties", "contains", "propertyNames", "then", "else",
            "unevaluatedItems", "unevaluatedProperties", "allOf", "oneOf", "anyOf", "prefixItems");
    private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf", "prefixItems", "items");
    private static final Set<String> SCHEMAS_BY_NAME = Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas");
    private static final Set<String> CONDITIONS = Set.of("not", "if");

    private final BiConsumer<Location, JsonNode> visitor;

    SchemaWalk(BiConsumer<Location, JsonNode> visitor) {
        this.visitor = visitor;
    }

    void document(String path, JsonNode document) {
        visit(new Location(path, ""), document, false);
    }

    private void visit(Location place, JsonNode node, boolean schema) {
        if (schema && (!node.isArray() || !LISTS.contains(place.name()))) {
            visitor.accept(place, node);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(place.child(Integer.toString(i)), node.get(i), schema);
        }
        node.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.startsWith("x-") || CONDITIONS.contains(name) || Members.isData(name, value)) {
                return;
            }
            if (Members.isNamed(name, value)) {
                value.properties().forEach(one -> visit(place.child(name).child(one.getKey()), one.getValue(), SCHEMAS_BY_NAME.contains(name)));
            } else {
                visit(place.child(name), value, SCHEMAS.contains(name));
            }
        });
    }
}
