package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that may fit a schema, the likeliest first. */
final class Numbers {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Numbers() {
    }

    /** @param whole whether the schema asks for an integer */
    static Stream<JsonNode> of(Shape shape, boolean whole) {
        Optional<BigDecimal> least = limits(shape, "minimum", "exclusiveMinimum").max(Comparator.naturalOrder());
        Optional<BigDecimal> most = limits(shape, "maximum", "exclusiveMaximum").min(Comparator.naturalOrder());
        BigDecimal step = shape.all("multipleOf").map(JsonNode::decimalValue).filter(number -> number.signum() > 0)
                .max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        BigDecimal bottom = least.orElse(BigDecimal.ZERO);
        BigDecimal top = most.orElse(bottom.add(BigDecimal.ONE));
        BigDecimal multiple = bottom.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return Stream.of(BigDecimal.ONE, BigDecimal.ZERO, bottom, multiple, multiple.add(step), top, top.subtract(step),
                        bottom.add(top).multiply(HALF)).distinct()
                .map(number -> whole ? node(number.setScale(0, RoundingMode.CEILING).toBigInteger()) : number(number));
    }

    private static Stream<BigDecimal> limits(Shape shape, String... keywords) {
        return Stream.of(keywords).flatMap(shape::all).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static JsonNode number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? node(number.toBigInteger()) : JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode node(BigInteger number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return number.bitLength() < Integer.SIZE ? nodes.numberNode(number.intValue())
                : number.bitLength() < Long.SIZE ? nodes.numberNode(number.longValue()) : nodes.numberNode(number);
    }
}
