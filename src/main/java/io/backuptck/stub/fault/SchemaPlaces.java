package io.backuptck.stub.fault;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in which answers the values stand that a schema node of a contract describes. */
final class SchemaPlaces {

    private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");

    private final Contract contract;
    private final Map<Location, Set<Spot>> spots = new LinkedHashMap<>();

    /**
     * The place of a value.
     *
     * @param pointer steps may be {@code *}
     */
    record Spot(String operation, String status, String pointer) {
    }

    private SchemaPlaces(Contract contract) {
        this.contract = contract;
    }

    static Map<Location, Set<Spot>> of(Contract contract) {
        SchemaPlaces places = new SchemaPlaces(contract);
        for (Operation operation : contract.operations()) {
            operation.answers().values().forEach(answer -> answer.schema().ifPresent(schema -> places.visit(schema,
                    new Spot(operation.id(), answer.status(), ""), new LinkedHashSet<>())));
        }
        return places.spots;
    }

    /** What a place refers to in the end; itself when it refers to nothing. */
    static Location target(Contract contract, Location location) {
        JsonNode node = node(contract, location);
        return node.path("$ref").isTextual() ? target(contract, target(location, node)) : location;
    }

    static JsonNode node(Contract contract, Location location) {
        return contract.documents().get(location.document()).at(JsonPointer.compile(location.pointer()));
    }

    private void visit(Location location, Spot spot, Set<Location> above) {
        JsonNode node = node(contract, location);
        spots.computeIfAbsent(location, key -> new LinkedHashSet<>()).add(spot);
        if (node.path("$ref").isTextual()) {
            Location target = target(location, node);
            if (above.add(target)) { // a schema inside itself adds no new kind of place
                visit(target, spot, above);
                above.remove(target);
            }
        }
        for (String keyword : ALTERNATIVES) {
            for (int i = 0; i < node.path(keyword).size(); i++) {
                visit(location.child(keyword).child(Integer.toString(i)), spot, above);
            }
        }
        node.path("properties").fieldNames().forEachRemaining(name ->
                visit(location.child("properties").child(name), below(spot, name), above));
        Optional.of(node.path("items")).filter(JsonNode::isObject)
                .ifPresent(items -> visit(location.child("items"), below(spot, "*"), above));
    }

    private static Spot below(Spot spot, String step) {
        return new Spot(spot.operation(), spot.status(), spot.pointer() + "/" + step);
    }

    private static Location target(Location from, JsonNode node) {
        String reference = URI.create(Location.BASE + from.document()).resolve(node.get("$ref").asText()).toString();
        return Location.ofUri(reference);
    }
}
