package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything that the contract says together of one value: its schema, what that refers to, and what {@code allOf} brings in. A
 * value can be made of it without knowing which of the documents says what.
 *
 * @param origins where the schemas stand that the value has to fit
 * @param parts   all schemas that have a say, the origins first
 */
record Shape(Contract contract, List<Location> origins, Set<Location> parts) {

    private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

    static Shape of(Contract contract, Location schema) {
        return of(contract, List.of(schema));
    }

    private static Shape of(Contract contract, List<Location> origins) {
        Set<Location> parts = new LinkedHashSet<>();
        origins.forEach(origin -> gather(contract, origin, parts));
        return new Shape(contract, origins, parts);
    }

    private static void gather(Contract contract, Location place, Set<Location> parts) {
        JsonNode schema = contract.node(place);
        if (schema.isMissingNode() || !parts.add(place)) {
            return;
        }
        if (schema.path("$ref").isTextual()) {
            gather(contract, contract.resolve(place), parts);
        }
        children(schema, place, "allOf").forEach(part -> gather(contract, part, parts));
    }

    private static Stream<Location> children(JsonNode schema, Location place, String keyword) {
        return Stream.iterate(0, index -> index < schema.path(keyword).size(), index -> index + 1)
                .map(index -> place.child(keyword).child(Integer.toString(index)));
    }

    /** The same value, when one more schema has a say. */
    Shape with(Location schema) {
        Set<Location> more = new LinkedHashSet<>(parts);
        gather(contract, schema, more);
        return new Shape(contract, origins, more);
    }

    /** With every alternative and every condition taken as if it held: all that the contract can say of the value. */
    Shape widened() {
        Shape wide = this;
        for (int before = 0; before < wide.parts.size();) {
            before = wide.parts.size();
            for (Location part : List.copyOf(wide.parts)) {
                JsonNode schema = contract.node(part);
                for (Location more : ALTERNATIVES.stream().flatMap(keyword -> children(schema, part, keyword)).toList()) {
                    wide = wide.with(more);
                }
                wide = wide.with(part.child("then")).with(part.child("else"));
            }
        }
        return wide;
    }

    /** For each keyword of alternatives in the parts: where they stand. */
    List<List<Location>> alternatives() {
        List<List<Location>> all = new ArrayList<>();
        for (Location part : parts) {
            for (String keyword : ALTERNATIVES) {
                List<Location> found = children(contract.node(part), part, keyword).toList();
                if (!found.isEmpty()) {
                    all.add(found);
                }
            }
        }
        return all;
    }

    /** The values of a keyword in all parts that have it. */
    Stream<JsonNode> all(String keyword) {
        return parts.stream().map(part -> contract.node(part).path(keyword)).filter(value -> !value.isMissingNode());
    }

    Optional<JsonNode> first(String keyword) {
        return all(keyword).findFirst();
    }

    Set<String> members() {
        Set<String> names = new LinkedHashSet<>();
        all("properties").forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
        return names;
    }

    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        all("required").forEach(list -> list.forEach(name -> names.add(name.asText())));
        return names;
    }

    /** What the contract says of a member of the value; nothing when it is not described. */
    Shape member(String name) {
        List<Location> described = parts.stream().map(part -> part.child("properties").child(name)).filter(this::exists).toList();
        return of(contract, described.isEmpty() ? parts.stream().map(part -> part.child("additionalProperties"))
                .filter(place -> contract.node(place).isObject()).toList() : described);
    }

    /** What the contract says of an element of the value. */
    Shape element(int index) {
        List<Location> own = parts.stream().map(part -> part.child("prefixItems").child(Integer.toString(index)))
                .filter(this::exists).toList();
        return of(contract, own.isEmpty() ? parts.stream().map(part -> part.child("items")).filter(this::exists).toList() : own);
    }

    /** What the contract says of the value at a JSON pointer. */
    Shape at(String pointer) {
        Shape shape = this;
        for (String token : Pointers.tokens(pointer)) {
            Shape wide = shape.widened();
            shape = token.matches("\\d+") && wide.first("items").isPresent() ? wide.element(Integer.parseInt(token)) : wide.member(token);
        }
        return shape;
    }

    /** Whether the contract says anything at all. */
    boolean isDescribed() {
        return !parts.isEmpty();
    }

    /** Whether every word of the contract allows this type of JSON. */
    boolean allows(String type) {
        return all("type").allMatch(types -> Stream.concat(Stream.of(types), StreamSupport.stream(types.spliterator(), false))
                .anyMatch(word -> fits(word.asText(), type)));
    }

    private static boolean fits(String said, String type) {
        return said.equals(type) || said.equals("number") && type.equals("integer");
    }

    private boolean exists(Location place) {
        return !contract.node(place).isMissingNode();
    }
}
