package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gives the state machines of somebody's own contract the rules that a machine always has, where it does not state them. */
final class ImpliedStates {

    private static final List<String> BLAMES = List.of("final", "state", "operator", "position", "call");

    private ImpliedStates() {
    }

    static JsonNode complete(JsonNode document, String api) {
        document.path("x-lifecycles").properties().forEach(machine -> {
            if (machine.getValue() instanceof ObjectNode node) {
                complete(node, ImpliedRequirements.id(api, machine.getKey(), "STATES"), machine.getKey());
            }
        });
        return document;
    }

    private static void complete(ObjectNode machine, String id, String name) {
        if (machine.path("state").isTextual()) {
            String member = machine.path("state").textValue();
            machine.putArray("state").add(member);
        } else if (!machine.has("state")) {
            machine.putArray("state").add("status");
        }
        for (JsonNode step : machine.path("transitions")) {
            if (step.path("from").isTextual()) {
                String from = step.path("from").textValue();
                ((ObjectNode) step).putArray("from").add(from);
            }
        }
        ArrayNode invariants = machine.path("invariants") instanceof ArrayNode stated ? stated : machine.putArray("invariants");
        ObjectNode blame = machine.path("blame") instanceof ObjectNode stated ? stated : machine.putObject("blame");
        for (JsonNode invariant : invariants) {
            if (invariant.path("rule").asText().equals("explained")) {
                BLAMES.stream().filter(key -> !blame.has(key)).forEach(key -> blame.set(key, invariant.path("id")));
            }
        }
        if (BLAMES.stream().anyMatch(key -> !blame.has(key))) {
            BLAMES.stream().filter(key -> !blame.has(key)).forEach(key -> blame.put(key, id));
            invariants.addObject().put("id", id).put("level", "MUST").put("basis", "derived")
                    .put("text", "The states of the " + name + " follow each other only as its lifecycle allows.")
                    .put("derivation", "The contract lists every step that there is.").put("rule", "explained");
        }
    }
}
