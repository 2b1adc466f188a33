package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Reads the text of a parameter or header as a value of its type. */
final class ParameterText {

    private ParameterText() {
    }

    /** Empty when the text is no value of that type. */
    static Optional<JsonNode> read(String type, String value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (type) {
            case "integer" -> value.matches("[+-]?\\d{1,100}")
                    ? Optional.of(nodes.numberNode(new BigInteger(value))) : Optional.empty();
            case "number" -> value.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?")
                    ? Optional.of(nodes.numberNode(new BigDecimal(value))) : Optional.empty();
            case "boolean" -> value.equals("true") || value.equals("false")
                    ? Optional.of(nodes.booleanNode(Boolean.parseBoolean(value))) : Optional.empty();
            default -> Optional.of(nodes.textNode(value));
        };
    }
}
