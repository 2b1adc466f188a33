package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import java.util.List;
import java.util.Optional;

/** {@code call-effective}: the observation after an accepted call differs from the one before it in state, operator or times. */
final class CallEffectiveRule implements Rules.Rule {

    private static final List<String> MEMBERS = List.of("state", "operator", "start_time", "end_time");

    @Override
    public void check(Invariant invariant, Trace trace, Rules.Sink sink) {
        Observation before = null;
        boolean called = false;
        for (Event event : trace.events()) {
            if (event instanceof Call call) {
                called |= call.answer() == CallAnswer.ACCEPTED;
            } else if (event instanceof Observation now) {
                if (called && before != null && isFailure(before)) {
                    sink.applied();
                    if (same(before.resource(), now.resource())) {
                        sink.breach("/state", "another state, operator or time than before the call",
                                now.resource().path("state").asText() + "/" + now.resource().path("operator").asText(),
                                Optional.of(before), now);
                        return;
                    }
                }
                called = false;
                before = now;
            }
        }
    }

    private static boolean isFailure(Observation observation) {
        return observation.resource().path("state").asText().equals("FAILED");
    }

    private static boolean same(JsonNode then, JsonNode now) {
        return MEMBERS.stream().allMatch(member -> then.path(member).equals(now.path(member)));
    }
}
