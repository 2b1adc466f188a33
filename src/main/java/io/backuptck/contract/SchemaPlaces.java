package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a value that a schema describes can have something at a JSON pointer, and where that is described. */
public final class SchemaPlaces {

    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final String[] COMBINATIONS = {"allOf", "oneOf", "anyOf"};

    private final Contract contract;
    private final Set<Location> inside = new HashSet<>();

    public SchemaPlaces(Contract contract) {
        this.contract = contract;
    }

    /** True when the schema describes such a place, or leaves open what its objects have. */
    public boolean mayHave(Location reference, String pointer) {
        Location schema = contract.resolve(reference);
        JsonNode node = contract.node(schema);
        if (pointer.isEmpty() || !node.isObject() || !inside.add(schema)) {
            return true;
        }
        try {
            int end = pointer.indexOf('/', 1);
            String step = (end < 0 ? pointer.substring(1) : pointer.substring(1, end)).replace("~1", "/").replace("~0", "~");
            String rest = end < 0 ? "" : pointer.substring(end);
            boolean described = node.has("properties") || node.has("items");
            if (node.path("properties").has(step)) {
                return mayHave(schema.child("properties").child(step), rest);
            }
            if (node.has("items") && step.matches("\\d+|\\*")) {
                return mayHave(schema.child("items"), rest);
            }
            for (String combination : COMBINATIONS) {
                for (int i = 0; i < node.path(combination).size(); i++) {
                    described = true;
                    if (mayHave(schema.child(combination).child(Integer.toString(i)), pointer)) {
                        return true;
                    }
                }
            }
            if (SCALARS.contains(node.path("type").asText())) {
                return false;
            }
            JsonNode others = node.path("additionalProperties");
            return !described || others.isObject() || others.asBoolean() || node.has("patternProperties");
        } finally {
            inside.remove(schema);
        }
    }

    /** Where the value at a JSON pointer is described, in whichever part of the schema; none where nothing describes it. */
    public List<Location> at(Location reference, String pointer) {
        Location schema = contract.resolve(reference);
        if (pointer.isEmpty()) {
            return List.of(reference);
        }
        if (!inside.add(schema)) {
            return List.of();
        }
        try {
            JsonNode node = contract.node(schema);
            int end = pointer.indexOf('/', 1);
            String step = (end < 0 ? pointer.substring(1) : pointer.substring(1, end)).replace("~1", "/").replace("~0", "~");
            String rest = end < 0 ? "" : pointer.substring(end);
            List<Location> places = new ArrayList<>();
            if (node.path("properties").has(step)) {
                places.addAll(at(schema.child("properties").child(step), rest));
            }
            if (node.has("items") && step.matches("\\d+")) {
                places.addAll(at(schema.child("items"), rest));
            }
            for (String combination : COMBINATIONS) {
                for (int i = 0; i < node.path(combination).size(); i++) {
                    places.addAll(at(schema.child(combination).child(Integer.toString(i)), pointer));
                }
            }
            return places;
        } finally {
            inside.remove(schema);
        }
    }
}
