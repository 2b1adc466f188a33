package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code x-lifecycles}. */
final class MachineReader {

    private MachineReader() {
    }

    static Machine read(String name, JsonNode machines) {
        JsonNode node = machines.path(name);
        JsonNode position = node.path("position");
        Map<String, String> blame = new LinkedHashMap<>();
        node.path("blame").fields().forEachRemaining(entry -> blame.put(entry.getKey(), entry.getValue().asText()));
        return new Machine(name, node.path("title").asText(), texts(node.path("state")),
                text(position.path("member")), text(position.path("last")), states(node.path("states")),
                node.has("openStates"), texts(node.path("calls")), node.path("shared").asBoolean(),
                transitions(name, node.path("transitions")), parts(node.path("parts"), machines), blame, invariants(node.path("invariants")));
    }

    private static Optional<Machine.Parts> parts(JsonNode parts, JsonNode machines) {
        return text(parts.path("machine")).map(machine ->
                new Machine.Parts(parts.path("member").asText(), read(machine, machines)));
    }

    private static List<State> states(JsonNode list) {
        List<State> states = new ArrayList<>();
        list.forEach(state -> states.add(new State(state.path("name").asText(),
                State.Kind.valueOf(constant(state.path("kind").asText("passing"))), state.path("meaning").asText())));
        return List.copyOf(states);
    }

    private static List<Transition> transitions(String machine, JsonNode list) {
        List<Transition> transitions = new ArrayList<>();
        for (JsonNode step : list) {
            Set<String> from = new LinkedHashSet<>(texts(step.path("from")));
            transitions.add(new Transition(machine + "-" + step.path("row").asText("" + (transitions.size() + 1)),
                    from, step.path("to").asText(),
                    Transition.Move.valueOf(constant(step.path("move").asText("same"))),
                    Transition.When.valueOf(constant(step.path("when").asText("always"))),
                    text(step.path("call")), step.path("unspecified").asBoolean(), step.path("cause").asText()));
        }
        return List.copyOf(transitions);
    }

    private static List<Invariant> invariants(JsonNode list) {
        List<Invariant> invariants = new ArrayList<>();
        list.forEach(entry -> invariants.add(
                new Invariant(entry.path("id").asText(), entry.path("rule").asText(), entry)));
        return List.copyOf(invariants);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(value.asText()));
        return List.copyOf(texts);
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.ofNullable(value.asText(null)).filter(text -> !text.isEmpty());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
