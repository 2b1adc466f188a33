package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Transition;
import io.backuptck.suite.behaviour.ListLook.Presence;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** What a call has done to a thing that the run has made and that nobody else has a reason to touch, as looks before and after it tell. */
final class Effect {

    private final KnownResource thing;
    private final Presence before;
    private final Optional<String> state;
    private final JsonNode shown;

    private Effect(KnownResource thing, Presence before) {
        this.thing = thing;
        this.before = before;
        this.state = thing.state();
        this.shown = shown(thing);
    }

    /** Looks at the thing before the call, and waits until it is shown where that may take a moment. */
    static Effect before(KnownResource thing) {
        return new Effect(thing, seek(thing, false));
    }

    KnownResource thing() {
        return thing;
    }

    /** Whether it is shown and goes on, so that a call would have something to change. */
    boolean isPossible() {
        return before == Presence.SHOWN && !thing.isOver();
    }

    /** False for what was not shown even after a while, so that an answer that there is no such thing is a true one. */
    boolean mayBeThere() {
        return before != Presence.NOT_SHOWN;
    }

    /**
     * In words; empty when there is none, or none that can be seen.
     *
     * @param expected whether the server says that it has obeyed, so that one look that does not show the thing is believed
     */
    Optional<String> of(ApiCall call, boolean expected) {
        if (before != Presence.SHOWN) {
            return Optional.empty();
        }
        Presence after = seek(thing, expected);
        String name = "the " + thing.resource().name() + " " + thing.id();
        if (after == Presence.NOT_SHOWN) {
            thing.removed();
            thing.session().created(thing.resource().name(), thing.reportedAs(), thing.creation(), false);
            return Optional.of(name + " is gone");
        }
        return after == Presence.UNKNOWN ? Optional.empty() : thing.state().filter(now -> isMovedBy(call, now)).map(now -> name + " is " + now)
                .or(() -> written(call).map(member -> name + " has the " + member + " of that request"));
    }

    /** True for a state to which only the call can have led from the one before. */
    private boolean isMovedBy(ApiCall call, String now) {
        Machine machine = Machine.of(thing.session().contract(), thing.resource().lifecycle().orElseThrow());
        Set<String> alone = machine.reachableStates(state.orElse(now));
        return state.isPresent() && !alone.contains(now) && machine.transitions().stream().filter(step -> step.call()
                .filter(call.operation().id()::equals).isPresent()).map(Transition::to).anyMatch(to -> machine.reachableStates(to).contains(now));
    }

    /** A member that the thing did not show as the request has it, and now does. */
    Optional<String> written(ApiCall call) {
        JsonNode now = shown(thing);
        return leaves(call).entrySet().stream().filter(leaf -> !isState(leaf.getKey())
                && !shown.at(leaf.getKey()).equals(leaf.getValue()) && now.at(leaf.getKey()).equals(leaf.getValue())).map(leaf -> leaf.getKey().substring(1)).findFirst();
    }

    /** A member that the thing shows, that these requests have, and that is not as it was. */
    Optional<String> changed(List<ApiCall> calls) {
        JsonNode now = shown(thing);
        return calls.stream().flatMap(call -> leaves(call).keySet().stream()).filter(pointer -> !isState(pointer) && !shown.at(pointer).isMissingNode()
                && !shown.at(pointer).equals(now.at(pointer))).findFirst().map(pointer -> pointer.substring(1));
    }

    private static Map<String, JsonNode> leaves(ApiCall call) {
        return leaves(JsonText.parse(call.body()).value().orElse(MissingNode.getInstance()), "", new LinkedHashMap<>());
    }

    /** Where it is in its life changes by itself, too. */
    private boolean isState(String pointer) {
        return thing.trace().filter(trace -> trace.machine().members().contains(pointer.substring(1))).isPresent();
    }

    private static Map<String, JsonNode> leaves(JsonNode body, String pointer, Map<String, JsonNode> found) {
        if (body.isObject()) {
            body.properties().forEach(member -> leaves(member.getValue(), pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"), found));
        } else if (!pointer.isEmpty()) {
            found.put(pointer, body);
        }
        return found;
    }

    private static JsonNode shown(KnownResource thing) {
        return thing.latest().map(Item::json).orElse(MissingNode.getInstance());
    }

    private static Presence seek(KnownResource thing, boolean once) {
        try {
            return once ? thing.seek() : Patience.with(thing.session(), thing.resource()).until(thing::seek, presence -> presence == Presence.SHOWN);
        } catch (TestAbortedException unseen) { // nothing shows it
            return Presence.UNKNOWN;
        }
    }
}
