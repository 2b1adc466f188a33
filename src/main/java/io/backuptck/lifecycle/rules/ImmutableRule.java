package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Times;
import io.backuptck.lifecycle.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code immutable}: the {@code members}, a slash leading into objects, keep the value they were first seen with; the same instant may be shown in another zone. */
final class ImmutableRule implements Rules.Rule {

    @Override
    public void check(Invariant invariant, Trace trace, Rules.Sink sink) {
        Map<String, Observation> first = new HashMap<>();
        for (Observation observation : trace.observations()) {
            for (String member : invariant.texts("members")) {
                JsonNode now = observation.resource().at("/" + member);
                if (now.isMissingNode()) {
                    continue;
                }
                Observation before = first.putIfAbsent(member, observation);
                if (before != null) {
                    sink.applied();
                    JsonNode then = before.resource().at("/" + member);
                    if (!Times.isSame(then, now)) {
                        sink.breach("/" + member, "still " + then, now.toString(), Optional.of(before), observation);
                        return;
                    }
                }
            }
        }
    }
}
