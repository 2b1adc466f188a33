package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.SchemaPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of a schema demand of a value together. */
final class Demands {

    /** The types of JSON Schema, with whole numbers apart. */
    enum Type {
        NULL, BOOLEAN, OBJECT, ARRAY, STRING, INTEGER, FRACTION;

        static Set<Type> of(String name) {
            return switch (name) {
                case "null" -> EnumSet.of(NULL);
                case "boolean" -> EnumSet.of(BOOLEAN);
                case "object" -> EnumSet.of(OBJECT);
                case "array" -> EnumSet.of(ARRAY);
                case "string" -> EnumSet.of(STRING);
                case "integer" -> EnumSet.of(INTEGER);
                case "number" -> EnumSet.of(INTEGER, FRACTION);
                default -> EnumSet.noneOf(Type.class);
            };
        }
    }

    private final List<Part> parts;

    /** @param parts flat ones */
    Demands(List<Part> parts) {
        this.parts = parts;
    }

    List<Part> parts() {
        return parts;
    }

    Set<Type> types() {
        Set<Type> types = EnumSet.allOf(Type.class);
        for (Part part : parts) {
            JsonNode type = part.schema().path("type");
            if (part.schema().isBoolean()) {
                types.clear();
            } else if (!type.isMissingNode()) {
                Set<Type> named = EnumSet.noneOf(Type.class);
                (type.isArray() ? type : List.of(type)).forEach(name -> named.addAll(Type.of(name.asText())));
                types.retainAll(named);
            }
        }
        return types;
    }

    /** The values that there are to choose from; empty when the choice is free. */
    Optional<Set<JsonNode>> values() {
        Set<JsonNode> values = null;
        for (Part part : parts) {
            for (String keyword : List.of("enum", "const")) {
                JsonNode named = part.schema().path(keyword);
                if (!named.isMissingNode()) {
                    Set<JsonNode> these = new LinkedHashSet<>();
                    (keyword.equals("enum") ? named : List.of(named)).forEach(these::add);
                    if (values != null) {
                        these.retainAll(values);
                    }
                    values = these;
                }
            }
        }
        return Optional.ofNullable(values);
    }

    /** The strictest of the numbers that the parts give a keyword; empty when none gives one. */
    Optional<BigDecimal> number(String keyword, boolean greatest) {
        return all(keyword).stream().filter(JsonNode::isNumber).map(JsonNode::decimalValue)
                .reduce((a, b) -> greatest ? a.max(b) : a.min(b));
    }

    boolean flag(String keyword) {
        return all(keyword).stream().anyMatch(JsonNode::asBoolean);
    }

    /** All that the parts say with a keyword. */
    Collection<JsonNode> all(String keyword) {
        Set<JsonNode> all = new LinkedHashSet<>();
        parts.stream().map(part -> part.schema().path(keyword)).filter(node -> !node.isMissingNode()).forEach(all::add);
        return all;
    }

    /** The names in all lists of a keyword, with the place of the schema that each stands in. */
    Map<String, String> names(String keyword) {
        Map<String, String> names = new LinkedHashMap<>();
        parts.forEach(part -> part.schema().path(keyword).forEach(name -> names.putIfAbsent(name.asText(), part.place())));
        return names;
    }

    /** {@code dependentRequired} as pairs: {@code a -> b}. */
    Set<String> dependencies() {
        Set<String> pairs = new LinkedHashSet<>();
        all("dependentRequired").forEach(map -> map.properties().forEach(entry ->
                entry.getValue().forEach(name -> pairs.add(entry.getKey() + " -> " + name.asText()))));
        return pairs;
    }

    /** The names of the members of a keyword's maps. */
    Set<String> keys(String keyword) {
        Set<String> keys = new LinkedHashSet<>();
        all(keyword).forEach(map -> map.fieldNames().forEachRemaining(keys::add));
        return keys;
    }

    /** What the value of a member has to keep. */
    List<Part> member(String name) {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            List<Part> own = new ArrayList<>(part.child("properties", name));
            part.schema().path("patternProperties").fieldNames().forEachRemaining(pattern -> {
                if (SchemaPattern.compile(pattern).matcher(name).find()) {
                    own.addAll(part.child("patternProperties", pattern));
                }
            });
            all.addAll(own.isEmpty() ? part.child("additionalProperties") : own);
        }
        return all;
    }

    /** What the element of a list has to keep; with the index -1 that of any index after those that are described one by one. */
    List<Part> element(int index) {
        List<Part> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(index >= 0 && part.schema().path("prefixItems").has(index)
                ? part.child("prefixItems", Integer.toString(index)) : part.child("items")));
        return all;
    }

    int describedElements() {
        return parts.stream().mapToInt(part -> part.schema().path("prefixItems").size()).max().orElse(0);
    }

    /** The parts at a member of a keyword's map, or at the keyword itself. */
    List<Part> below(String... names) {
        return parts.stream().flatMap(part -> part.child(names).stream()).toList();
    }
}
