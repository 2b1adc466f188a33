package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code not-decreasing}: the number {@code member}, which may be written as a text, is never less than at the look before. Where {@code when} did not
 * hold between two looks, or a call lies there that may have begun the work anew, they are not compared.
 */
final class NotDecreasingRule implements Rules.Rule {

    @Override
    public void check(Invariant invariant, Trace trace, Rules.Sink sink) {
        String member = invariant.text("member");
        Observation before = null;
        for (Observation now : trace.observations()) {
            if (!invariant.appliesTo(now.resource())) {
                before = null;
                continue;
            }
            Optional<BigDecimal> number = number(now.resource().path(member));
            if (number.isEmpty()) {
                continue; // left to the schema, or not known
            }
            if (before != null && !trace.wasOperatedBetween(before, now)) {
                sink.applied();
                JsonNode then = before.resource().path(member);
                if (number.get().compareTo(number(then).orElseThrow()) < 0) {
                    sink.breach("/" + member, "not less than " + then.asText(), now.resource().path(member).asText(), Optional.of(before), now);
                    return;
                }
            }
            before = now;
        }
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        try {
            return value.isNumber() ? Optional.of(value.decimalValue()) : value.isTextual() ? Optional.of(new BigDecimal(value.textValue().strip()))
                    : Optional.empty();
        } catch (NumberFormatException word) {
            return Optional.empty();
        }
    }
}
