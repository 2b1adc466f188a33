package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A value of each JSON type, as near to the original as that type allows. */
final class TypeVariations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<Variation> ALL = List.of(
            of("null", value -> NODES.nullNode(), JsonNode::isNull),
            of("a boolean", value -> NODES.booleanNode(!value.asText().equals("false")), JsonNode::isBoolean),
            of("a number", value -> NODES.numberNode(14), JsonNode::isIntegralNumber),
            of("a fraction", value -> NODES.numberNode(new BigDecimal("1.5")), JsonNode::isFloatingPointNumber),
            of("a text", value -> NODES.textNode(value.isContainerNode() ? value.toString() : value.asText("text")),
                    JsonNode::isTextual),
            of("an array", value -> NODES.arrayNode().add(value), JsonNode::isArray),
            of("an object", value -> value.isArray() && !value.isEmpty() ? value.get(0) : NODES.objectNode(),
                    JsonNode::isObject));

    private TypeVariations() {
    }

    static List<Variation> all() {
        return ALL;
    }

    private static Variation of(String label, UnaryOperator<JsonNode> make, Predicate<JsonNode> carried) {
        return new Variation(label, (value, spares) -> make.apply(value), carried);
    }
}
