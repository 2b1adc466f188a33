package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds requests against the contract: parameters and JSON body. */
public final class RequestValidator {

    private final SchemaValidator validator;

    public RequestValidator(Contract contract) {
        this.validator = SchemaValidator.of(contract);
    }

    /** What a body breaks of the operation's schema. */
    public List<Violation> body(Operation operation, JsonNode body) {
        return operation.body().map(known -> validator.validate(known.schema(), body).violations()).orElse(List.of());
    }

    /**
     * What parameters of one kind break.
     *
     * @param in     {@code path}, {@code query} or {@code header}
     * @param values decoded values by name; for headers the names in lower case
     */
    public List<ParameterViolation> parameters(Operation operation, String in, Map<String, String> values) {
        List<ParameterViolation> problems = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.in().equals(in)) {
                continue;
            }
            String value = values.get(in.equals("header") ? parameter.name().toLowerCase(java.util.Locale.ROOT)
                    : parameter.name());
            if (value == null) {
                if (parameter.required()) {
                    problems.add(new ParameterViolation(parameter.name(), "required", "is missing"));
                }
                continue;
            }
            Optional<JsonNode> typed = typed(parameter.type(), value);
            if (typed.isEmpty()) {
                problems.add(new ParameterViolation(parameter.name(), "type", "is no " + parameter.type()));
            } else {
                validator.validate(parameter.schema(), typed.get()).violations().forEach(violation -> problems.add(
                        new ParameterViolation(parameter.name(), violation.keyword(), violation.message())));
            }
        }
        return problems;
    }

    private static Optional<JsonNode> typed(String type, String value) {
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

    /**
     * One parameter that breaks the contract.
     *
     * @param message says what is wrong, without the name
     */
    public record ParameterViolation(String name, String keyword, String message) {
    }
}
