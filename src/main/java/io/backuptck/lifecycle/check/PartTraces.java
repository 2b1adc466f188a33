package io.backuptck.lifecycle.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the lives of the parts out of the trace of the whole, told apart by their {@code id}. A call on the whole
 * reaches some of its parts only, so for each part its effect is unknown; parts whose machine knows no calls are followed
 * up to the first one.
 */
final class PartTraces {

    private static final String IDENTITY = "id";

    private PartTraces() {
    }

    static List<Trace> of(Trace whole) {
        if (whole.machine().parts().isEmpty()) {
            return List.of();
        }
        Machine.Parts parts = whole.machine().parts().get();
        List<Call> calls = new ArrayList<>();
        Map<String, Trace> traces = new LinkedHashMap<>();
        for (Event event : whole.events()) {
            if (event instanceof Call call && call.answer() != CallAnswer.REFUSED) {
                if (parts.machine().calls().isEmpty()) {
                    break;
                }
                Call unknown = new Call(call.at(), call.name(), CallAnswer.UNKNOWN);
                calls.add(unknown);
                traces.values().forEach(trace -> trace.add(unknown));
            } else if (event instanceof Observation seen) {
                for (JsonNode part : seen.resource().path(parts.member())) {
                    if (part.path(IDENTITY).isTextual()) {
                        traces.computeIfAbsent(part.path(IDENTITY).textValue(), id -> begun(parts.machine(), calls))
                                .add(new Observation(seen.at(), part, seen.exchange()));
                    }
                }
            }
        }
        return List.copyOf(traces.values());
    }

    /** A part that is first seen after a call may have been reached by it. */
    private static Trace begun(Machine machine, List<Call> calls) {
        Trace trace = new Trace(machine);
        calls.forEach(trace::add);
        return trace;
    }
}
