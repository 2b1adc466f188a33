package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Times;
import io.backuptck.lifecycle.Trace;
import java.util.Optional;

/** {@code final}: once {@code when} holds, the {@code members} keep their values; times are compared as instants. */
final class FinalRule implements Rules.Rule {

    @Override
    public void check(Invariant invariant, Trace trace, Rules.Sink sink) {
        Observation ended = null;
        for (Observation observation : trace.observations()) {
            if (ended == null) {
                ended = invariant.appliesTo(observation.resource()) ? observation : null;
                continue;
            }
            sink.applied();
            for (String member : invariant.texts("members")) {
                JsonNode then = ended.resource().path(member);
                JsonNode now = observation.resource().path(member);
                if (!now.isMissingNode() && !isNothing(then, now) && !Times.isSame(then, now)) {
                    sink.breach("/" + member, then.isMissingNode() ? "still nothing, as it was missing" : "still " + then, now.toString(), Optional.of(ended), observation);
                    return;
                }
            }
        }
    }

    /** What is left out says no more than null. */
    private static boolean isNothing(JsonNode then, JsonNode now) {
        return then.isMissingNode() && now.isNull();
    }
}
