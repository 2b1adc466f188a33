package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;

/**
 * Asserts {@code int32} and {@code int64}: the number fits the signed type.
 *
 * @param bits 31 or 63, the bits beside the sign
 */
record IntegerFormat(String name, int bits) implements Format {

    private static final int MOST_DIGITS = 19;

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, SchemaContext schema, JsonNode value) {
        if (value.isBigDecimal()) {
            // A power of ten counts as a whole number; it is told to be too large without writing it out.
            BigDecimal number = value.decimalValue();
            long digits = number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
            return digits <= 0 || digits <= MOST_DIGITS && number.toBigInteger().bitLength() <= bits;
        }
        return !value.isIntegralNumber() || value.bigIntegerValue().bitLength() <= bits;
    }
}
