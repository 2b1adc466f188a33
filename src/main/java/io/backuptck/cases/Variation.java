package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.function.Predicate;

/**
 * One way to change a value on purpose.
 *
 * @param kind    variations of the same kind show the same; one of them is enough
 * @param label   what the value is afterwards, for people
 * @param change  a change to a missing node takes the member away
 * @param brings  what comes into a text by it, which decides what a valid case is about; missing: the whole value decides
 * @param carried whether any value has what this change gives, so that a request with it stands for this one
 */
record Variation(String kind, String label, Change change, JsonNode brings, Predicate<JsonNode> carried) {

    /** For changes that only make sense when they break something. */
    static final Predicate<JsonNode> NEVER = value -> false;

    /** Makes another value of one. */
    interface Change {

        /** @param spares elements for lists that have to grow */
        JsonNode apply(JsonNode value, FurtherElements spares);
    }

    Variation(String label, Change change, Predicate<JsonNode> carried) {
        this(label, label, change, MissingNode.getInstance(), carried);
    }

    /** True when a request can show that a server accepts what this change gives. */
    boolean canBeCarried() {
        return carried != NEVER;
    }

    /** A value whatever was there before. */
    static Variation value(String label, JsonNode value) {
        return new Variation(label, (old, spares) -> value, other -> value.isNumber() && other.isNumber()
                ? value.decimalValue().compareTo(other.decimalValue()) == 0 : value.equals(other));
    }
}
