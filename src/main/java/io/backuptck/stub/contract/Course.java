package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The way of a thing through the states of its machine, on which all goes well. */
record Course(Machine machine) {

    Configuration start() {
        return new Configuration(machine.states().stream().filter(state -> state.kind() == State.Kind.INITIAL)
                .findFirst().orElse(machine.states().get(0)).name(), 1);
    }

    /**
     * Where the server goes by itself; the same place when it stays. Of several ways the one that the contract names first is
     * taken, which is that of success.
     */
    Configuration next(Configuration at, Supplier<ObjectNode> thing) {
        return machine.isEnd(at) ? at : machine.transitions().stream()
                .filter(step -> step.call().isEmpty() && !step.unspecified() && step.leaves(at, last(thing))).findFirst()
                .map(step -> step.apply(at)).orElse(at);
    }

    /** Whether a call makes any step at all. */
    boolean knows(String call) {
        return machine.transitions().stream().anyMatch(step -> step.call().filter(call::equals).isPresent());
    }

    /** Where a call leads; empty when it is not allowed there. */
    Optional<Configuration> after(String call, Configuration at, Supplier<ObjectNode> thing) {
        return machine.transitions().stream().filter(step -> step.call().filter(call::equals).isPresent())
                .filter(step -> step.leaves(at, last(thing))).map(step -> step.apply(at)).findFirst();
    }

    /** Whether nothing more happens to the thing. */
    boolean isOver(Configuration at) {
        return machine.isFinal(at);
    }

    /** The members that show where the thing is. */
    Map<String, JsonNode> members(Configuration at) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        List<String> names = machine.stateMembers();
        String[] words = names.size() == 1 ? new String[] {at.state()} : at.state().split("/", -1);
        for (int i = 0; i < Math.min(names.size(), words.length); i++) {
            members.put(names.get(i), JsonNodeFactory.instance.textNode(words[i]));
        }
        machine.positionMember().ifPresent(name -> members.put(name, JsonNodeFactory.instance.numberNode(at.position())));
        return members;
    }

    /** Whether a view shows a thing that is there. */
    boolean shows(Configuration at, JsonNode thing) {
        return members(at).entrySet().stream().allMatch(member -> thing.path(member.getKey()).asText().equals(member.getValue().asText()));
    }

    /** Gives members the values that they have where the thing is, as rules of its lifecycle say ({@code value-when}). */
    void keep(Draft draft) {
        machine.invariants().stream().filter(rule -> rule.rule().equals("value-when") && rule.appliesTo(draft.thing())).forEach(rule -> {
            JsonNode shown = draft.thing().path(rule.text("member"));
            JsonNode values = rule.data().path("values");
            boolean kept = StreamSupport.stream(values.spliterator(), false).anyMatch(value -> value.asText().equals(shown.asText()));
            if (!shown.isMissingNode() && !kept && !values.isEmpty()) {
                draft.set(rule.text("member"), values.get(0));
            }
        });
    }

    /** The members that never get smaller where the thing is ({@code not-decreasing}). */
    List<String> growing(JsonNode thing) {
        return machine.invariants().stream().filter(rule -> rule.rule().equals("not-decreasing") && rule.appliesTo(thing)).map(rule -> rule.text("member"))
                .toList();
    }

    /** The members that never change. */
    Set<String> fixed() {
        Set<String> names = new LinkedHashSet<>();
        machine.invariants().stream().filter(invariant -> invariant.rule().equals("immutable"))
                .forEach(invariant -> names.addAll(invariant.texts("members")));
        machine.lastMember().ifPresent(names::add);
        return names;
    }

    /** @param thing is asked for only where it matters, since showing it takes time */
    private int last(Supplier<ObjectNode> thing) {
        return machine.lastMember().isEmpty() ? 1 : machine.last(List.of(thing.get()));
    }
}
