package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Times;
import io.backuptck.lifecycle.Trace;
import io.backuptck.lifecycle.Words;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Rules on the values of one observation. */
final class ValueRules {

    private ValueRules() {
    }

    /** {@code equal-when}: {@code member} equals {@code other}. */
    static void equalWhen(Invariant invariant, Trace trace, Rules.Sink sink) {
        compare(invariant, trace, sink, "other", "equal to", ValueRules::isComparable, (value, other) ->
                value.isNumber() ? value.decimalValue().compareTo(other.decimalValue()) == 0 : value.equals(other));
    }

    /** {@code not-greater-when}: {@code member} is at most {@code other}. */
    static void notGreaterWhen(Invariant invariant, Trace trace, Rules.Sink sink) {
        compare(invariant, trace, sink, "other", "at most", (value, other) -> value.isNumber() && other.isNumber(), (value, other) ->
                value.decimalValue().compareTo(other.decimalValue()) <= 0);
    }

    private static void compare(Invariant invariant, Trace trace, Rules.Sink sink, String otherSetting, String words,
            BiPredicate<JsonNode, JsonNode> comparable, BiPredicate<JsonNode, JsonNode> holds) {
        String member = invariant.text("member");
        String other = invariant.text(otherSetting);
        for (Observation observation : trace.observations()) {
            JsonNode value = observation.resource().path(member);
            JsonNode limit = observation.resource().path(other);
            if (invariant.appliesTo(observation.resource()) && comparable.test(value, limit)) {
                sink.applied();
                if (!holds.test(value, limit)) {
                    sink.breach("/" + member, words + " " + other + " " + limit, value.toString(),
                            Optional.empty(), observation);
                    return;
                }
            }
        }
    }

    /** Values of different types have been blamed by the schema already. */
    private static boolean isComparable(JsonNode value, JsonNode other) {
        return value.isNumber() && other.isNumber() || value.isValueNode() && !value.isNull() && value.getNodeType() == other.getNodeType();
    }

    /** {@code value-when}: {@code member} says the same as one of {@code values}. */
    static void valueWhen(Invariant invariant, Trace trace, Rules.Sink sink) {
        String member = invariant.text("member");
        JsonNode values = invariant.data().path("values");
        for (Observation observation : trace.observations()) {
            JsonNode value = observation.resource().path(member);
            // A value of another type has been blamed by the schema already.
            if (invariant.appliesTo(observation.resource()) && Words.isLike(value, values)) {
                sink.applied();
                if (values.valueStream().noneMatch(one -> one.asText().equals(value.asText()) || Times.isSame(one, value))) {
                    sink.breach("/" + member, "one of " + invariant.texts("values"), value.toString(),
                            Optional.empty(), observation);
                    return;
                }
            }
        }
    }

    /**
     * {@code generic-id}: behind the prefix 1 the id is the number and nothing else. Ids with another prefix carry an
     * address; the documentation's own sample has one that does not fit its number, so those are not judged.
     */
    static void genericId(Invariant invariant, Trace trace, Rules.Sink sink) {
        String member = invariant.text("member");
        for (Observation observation : trace.observations()) {
            JsonNode id = observation.resource().path(member);
            JsonNode number = observation.resource().path(invariant.text("number"));
            if (id.isTextual() && id.textValue().startsWith("1") && number.isIntegralNumber()) {
                sink.applied();
                String expected = "1" + number.asText();
                if (!id.textValue().equals(expected)) {
                    sink.breach("/" + member, expected, id.textValue(), Optional.empty(), observation);
                    return;
                }
            }
        }
    }
}
