package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.RequestValidator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A valid body that asks for something else than is there. */
final class OtherBody {

    private OtherBody() {
    }

    /**
     * The body with one member changed; empty where no change is valid.
     *
     * @param shown what is there
     */
    static Optional<JsonNode> of(Contract contract, Operation operation, JsonNode body, JsonNode shown) {
        RequestValidator validator = new RequestValidator(contract);
        return body.properties().stream().flatMap(member -> others(member.getValue()).map(other -> Map.entry(member.getKey(), other)))
                .filter(one -> !one.getValue().equals(shown.path(one.getKey()))).map(one -> ((ObjectNode) body.deepCopy()).<ObjectNode>set(one.getKey(),
                        one.getValue())).filter(changed -> validator.body(operation, changed).isEmpty()).findFirst().map(JsonNode.class::cast);
    }

    private static Stream<JsonNode> others(JsonNode value) {
        if (value.isTextual() && !value.textValue().isEmpty()) {
            String text = value.textValue();
            String begin = text.substring(0, text.length() - 1);
            return Stream.of(text + " 2", begin + "x", begin + "y").map(TextNode::valueOf);
        } else if (value.isIntegralNumber()) {
            return Stream.of(value.longValue() + 1, value.longValue() - 1).map(JsonNodeFactory.instance::numberNode);
        }
        return value.isBoolean() ? Stream.of(BooleanNode.valueOf(!value.booleanValue())) : Stream.empty();
    }
}
