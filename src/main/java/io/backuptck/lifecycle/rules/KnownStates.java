package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Machine;
import java.util.Optional;

/** Tells whether the parts of a resource can be understood. What cannot has been blamed by the schema already. */
final class KnownStates {

    private KnownStates() {
    }

    /**
     * True when every part, and every part of a part, has a state that its machine knows.
     *
     * @param whole the machine of the resource that the parts belong to
     */
    static boolean all(JsonNode parts, Machine whole) {
        Optional<Machine.Parts> kind = whole.parts();
        for (JsonNode part : parts) {
            if (kind.isPresent() && !(knows(kind.get().machine(), part)
                    && (kind.get().machine().parts().isEmpty()
                    || all(part.path(kind.get().machine().parts().get().member()), kind.get().machine())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean knows(Machine machine, JsonNode part) {
        String state = part.path(machine.stateMembers().get(0)).asText();
        return machine.states().stream().anyMatch(known -> known.name().split("/")[0].equals(state));
    }
}
