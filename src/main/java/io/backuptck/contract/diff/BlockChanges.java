package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the blocks that say of a server what no schema can: lifecycles, resources, collections, and how it rejects. */
final class BlockChanges {

    private static final List<String> BLOCKS = List.of("x-resources", "x-errors", "x-recognition", "x-product");
    private static final List<String> WORDS = List.of("title", "source", "basis", "derivation", "text", "level");
    private static final String LIFECYCLES = "x-lifecycles";

    private final Contract before;
    private final Contract after;
    private final List<Change> changes = new ArrayList<>();

    private BlockChanges(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> of(Contract before, Contract after) {
        BlockChanges changes = new BlockChanges(before, after);
        changes.compare();
        return changes.changes;
    }

    private void compare() {
        union(before.lifecycles(), after.lifecycles()).forEach(this::machine);
        JsonNode old = before.node(before.root());
        JsonNode now = after.node(after.root());
        BLOCKS.forEach(block -> union(old.path(block), now.path(block)).forEach(name ->
                differ(block, old.path(block).path(name), now.path(block).path(name), "/" + block, name)));
        differ("securitySchemes", old.at("/components/securitySchemes"), now.at("/components/securitySchemes"),
                "/components/securitySchemes", "security schemes");
        after.operations().forEach(operation -> {
            JsonNode was = before.operations().stream().filter(other -> other.id().equals(operation.id())).findFirst()
                    .map(other -> before.node(other.location())).orElse(MissingNode.getInstance());
            if (!was.isMissingNode()) {
                differ("x-collection", was.path("x-collection"), after.node(operation.location()).path("x-collection"),
                        operation.location().pointer(), "the list");
            }
        });
    }

    private static Set<String> union(JsonNode old, JsonNode now) {
        Set<String> names = new LinkedHashSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        if (old.isArray() || now.isArray()) {
            names.add(""); // as a whole
        }
        return names;
    }

    private void differ(String kind, JsonNode old, JsonNode now, String place, String what) {
        if (!same(kind, old, now)) {
            add(Optional.empty(), kind, Binding.UNCLEAR, place, what, text(old), text(now));
        }
    }

    /** Descriptions of security schemes are words only. */
    private static boolean same(String kind, JsonNode old, JsonNode now) {
        if (!kind.equals("securitySchemes")) {
            return old.equals(now);
        }
        Set<String> names = union(old, now);
        return names.stream().allMatch(name -> without(old.path(name), List.of("description"))
                .equals(without(now.path(name), List.of("description"))));
    }

    private void machine(String name) {
        JsonNode old = before.lifecycles().path(name);
        JsonNode now = after.lifecycles().path(name);
        String place = new Location("", "/" + LIFECYCLES).child(name).pointer();
        if (old.isMissingNode() || now.isMissingNode()) {
            add(Optional.empty(), "lifecycle", old.isMissingNode() ? Binding.MORE : Binding.LESS, place, "the lifecycle",
                    old.isMissingNode() ? "" : name,
                    now.isMissingNode() ? "" : name);
            return;
        }
        Optional<Requirement> about = after.requirements().find(now.path("blame").path("state").asText());
        sets(about, place, "a state", states(old), states(now));
        sets(about, place, "a step", steps(old), steps(now));
        List<String> parts = List.of("states", "transitions", "invariants", "blame", "title", "source");
        if (!without(old, parts).equals(without(now, parts))) {
            add(about, "lifecycle", Binding.UNCLEAR, place, "how its states are read", text(without(old, parts)),
                    text(without(now, parts)));
        }
        Map<String, JsonNode> was = invariants(old);
        invariants(now).forEach((id, invariant) -> {
            if (was.containsKey(id) && !without(was.get(id), WORDS).equals(without(invariant, WORDS))) {
                add(after.requirements().find(id), "rule", Binding.UNCLEAR, place, "what it is held against", text(was.get(id)),
                        text(invariant));
            }
        });
    }

    /** What more a server may do binds it less. */
    private void sets(Optional<Requirement> about, String place, String what, Set<String> old, Set<String> now) {
        old.stream().filter(entry -> !now.contains(entry)).forEach(entry -> add(about, "lifecycle", Binding.MORE, place, what, entry, ""));
        now.stream().filter(entry -> !old.contains(entry)).forEach(entry -> add(about, "lifecycle", Binding.LESS, place, what, "", entry));
    }

    private static Set<String> states(JsonNode machine) {
        Set<String> states = new LinkedHashSet<>();
        machine.path("states").forEach(state -> states.add(state.path("name").asText()
                + (state.has("kind") ? " (" + state.path("kind").asText() + ")" : "")));
        return states;
    }

    private static Set<String> steps(JsonNode machine) {
        Set<String> steps = new TreeSet<>();
        machine.path("transitions").forEach(step -> step.path("from")
                .forEach(from -> steps.add(from.asText() + " -> " + step.path("to").asText()
                + (step.has("call") ? " by " + step.path("call").asText() : "")
                        + without(step, List.of("from", "to", "call", "row", "cause", "id",
                "source", "basis", "derivation", "text", "level")).toString().replace("{}", ""))));
        return steps;
    }

    private static Map<String, JsonNode> invariants(JsonNode machine) {
        Map<String, JsonNode> invariants = new LinkedHashMap<>();
        machine.path("invariants").forEach(invariant -> invariants.put(invariant.path("id").asText(), invariant));
        return invariants;
    }

    private static JsonNode without(JsonNode node, List<String> names) {
        return node instanceof ObjectNode object ? object.deepCopy().without(names) : node;
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : Words.of(node);
    }

    private void add(Optional<Requirement> about, String kind, Binding binding, String place, String what, String old, String now) {
        Binding inForce = about.isPresent() && about.get().level() == Level.MAY ? Binding.SAME : binding;
        changes.add(new Change(about.map(Requirement::id).orElse(""), about.map(Requirement::level).orElse(null), kind, Duty.ANY,
                inForce, place, what, old, now));
    }
}
