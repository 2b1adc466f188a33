package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import java.time.Instant;
import java.util.Optional;

/** In which order two values stand: numbers by size, times as instants, texts by letters, whose case may or may not count. */
record Order(int strict, int lenient) {

    static Order of(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return of(one.decimalValue().compareTo(other.decimalValue()));
        }
        if (!one.isTextual() || !other.isTextual()) {
            return of(0); // of what is missing or of another kind nothing is known
        }
        Optional<Instant> first = Times.instant(one);
        Optional<Instant> second = Times.instant(other);
        return first.isPresent() && second.isPresent() ? of(first.get().compareTo(second.get()))
                : new Order(one.textValue().compareTo(other.textValue()), one.textValue().compareToIgnoreCase(other.textValue()));
    }

    private static Order of(int order) {
        return new Order(order, order);
    }

    /** False when there is no usual order in which the first may stand before the second. */
    boolean allows(boolean descending) {
        return descending ? strict >= 0 || lenient >= 0 : strict <= 0 || lenient <= 0;
    }
}
