package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** {@code no-return}: after {@code when} held, {@code member} never shows a value again that it had before. */
final class NoReturnRule implements Rules.Rule {

    @Override
    public void check(Invariant invariant, Trace trace, Rules.Sink sink) {
        String member = invariant.text("member");
        Set<String> before = new LinkedHashSet<>();
        Observation ended = null;
        for (Observation observation : trace.observations()) {
            JsonNode shown = observation.resource().path(member);
            String value = shown.asText();
            if (invariant.appliesTo(observation.resource())) {
                ended = observation;
            } else if (!shown.isValueNode() || shown.isNull()) {
                continue; // left to the schema
            } else if (ended == null) {
                before.add(value);
            } else if (before.contains(value)) {
                sink.breach("/" + member, "none of " + before + " again", value, Optional.of(ended), observation);
                return;
            }
            if (ended != null && (ended != observation || !before.isEmpty())) {
                sink.applied();
            }
        }
    }
}
