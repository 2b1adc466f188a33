package io.backuptck.validation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Makes an integer of a number that is one however it is written, as {@code 3.0} and {@code 1e2} are: JSON has one kind of numbers,
 * and to JSON Schema (2020-12, validation, section 6.1.1) one without a fraction is an integer.
 */
final class WholeNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;
    /** Digits; what is longer was meant as no count, and would only take memory. */
    private static final int LONGEST = 40;

    @Override
    public ValueNode numberNode(BigDecimal number) {
        BigDecimal plain = number == null ? null : number.stripTrailingZeros();
        if (plain == null || plain.scale() > 0 || plain.precision() - plain.scale() > LONGEST) {
            return super.numberNode(number);
        }
        BigInteger whole = plain.toBigIntegerExact();
        return whole.bitLength() < Integer.SIZE ? numberNode(whole.intValue()) : whole.bitLength() < Long.SIZE ? numberNode(whole.longValue())
                : numberNode(whole);
    }
}
