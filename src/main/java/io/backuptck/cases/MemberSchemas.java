package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.OrNull;
import java.util.List;
import java.util.Optional;

/** Finds the schema of a member of a body: where its own object describes it, in a part of that, or in what it is besides null. */
final class MemberSchemas {

    private static final int DEEPEST = 16;
    private static final List<String> PARTS = List.of("then", "else");

    private final Contract contract;

    MemberSchemas(Contract contract) {
        this.contract = contract;
    }

    /** The schema without the null that it may be besides; empty when no schema describes such a member. */
    Optional<Location> of(Location body, List<String> steps) {
        return find(body, steps, 0).map(found -> OrNull.other(contract, contract.resolve(found)).orElse(found));
    }

    private Optional<Location> find(Location reference, List<String> steps, int depth) {
        if (steps.isEmpty() || depth > DEEPEST) {
            return depth > DEEPEST ? Optional.empty() : Optional.of(reference);
        }
        Location schema = contract.resolve(reference);
        JsonNode node = contract.node(schema);
        String step = steps.get(0);
        List<String> further = steps.subList(1, steps.size());
        if (node.path("properties").has(step)) {
            return find(schema.child("properties").child(step), further, depth + 1);
        }
        if (node.has("items") && step.matches("\\d+")) {
            return find(schema.child("items"), further, depth + 1);
        }
        Optional<Location> found = OrNull.other(contract, schema).flatMap(other -> find(other, steps, depth + 1));
        for (int i = 0; i < node.path("allOf").size() && found.isEmpty(); i++) {
            found = find(schema.child("allOf").child(Integer.toString(i)), steps, depth + 1);
        }
        for (String part : PARTS) {
            found = found.or(() -> node.has(part) ? find(schema.child(part), steps, depth + 1) : Optional.empty());
        }
        return found;
    }
}
