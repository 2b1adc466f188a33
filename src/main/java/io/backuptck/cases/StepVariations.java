package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Numbers of which only every so many is allowed: those next to a limit, and those between two of them inside the limits. */
final class StepVariations {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private StepVariations() {
    }

    /** @param schema the one that the limit stands in */
    static List<Variation> of(Constraint constraint, JsonNode schema) {
        BigDecimal step = schema.path("multipleOf").decimalValue();
        if (step.signum() <= 0) {
            return List.of();
        }
        boolean text = !constraint.place().isInBody();
        return constraint.keyword().equals("multipleOf") ? inside(schema, step, text) : around(constraint.limit().decimalValue(), step, text);
    }

    private static List<Variation> around(BigDecimal limit, BigDecimal step, boolean text) {
        BigDecimal below = multiple(limit, step, RoundingMode.FLOOR);
        BigDecimal above = multiple(limit, step, RoundingMode.CEILING);
        return values(Stream.of(below.subtract(step), below, above, above.add(step)), text);
    }

    /** The first multiple inside the limits, the next one, and numbers beside it; the same from above. */
    private static List<Variation> inside(JsonNode schema, BigDecimal step, boolean text) {
        boolean whole = schema.path("type").toString().contains("integer");
        BigDecimal beside = whole ? BigDecimal.ONE : step.divide(TWO);
        BigDecimal first = multiple(bound(schema, "minimum", "exclusiveMinimum", BigDecimal.ZERO, BigDecimal::max), step, RoundingMode.CEILING);
        BigDecimal last = multiple(bound(schema, "maximum", "exclusiveMaximum", first.add(step), BigDecimal::min), step, RoundingMode.FLOOR);
        return values(Stream.of(first, first.add(beside), first.add(step), last, last.subtract(beside), last.add(beside)), text);
    }

    private static BigDecimal bound(JsonNode schema, String limit, String exclusive, BigDecimal none,
            BiFunction<BigDecimal, BigDecimal, BigDecimal> narrower) {
        return Stream.of(limit, exclusive).map(schema::path).filter(JsonNode::isNumber).map(JsonNode::decimalValue)
                .reduce(narrower::apply).orElse(none);
    }

    private static BigDecimal multiple(BigDecimal number, BigDecimal step, RoundingMode rounding) {
        return number.divide(step, 0, rounding).multiply(step);
    }

    private static List<Variation> values(Stream<BigDecimal> numbers, boolean text) {
        return new TreeSet<>(numbers.toList()).stream().map(number -> Variation.value(number.toPlainString(),
                text ? TextNode.valueOf(number.toPlainString()) : DecimalNode.valueOf(number))).toList();
    }
}
