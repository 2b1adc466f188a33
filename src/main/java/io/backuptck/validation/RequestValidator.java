package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds requests against the contract: parameters and JSON body. */
public final class RequestValidator {

    private final SchemaValidator validator;
    private final Set<Location> off;

    public RequestValidator(Contract contract) {
        this(contract, Set.of());
    }

    /**
     * A validator that overlooks some rules, as a server may that forgot them.
     *
     * @param off where the keywords stand that are not applied
     */
    public RequestValidator(Contract contract, Set<Location> off) {
        this.validator = SchemaValidator.ofRequests(contract);
        this.off = Set.copyOf(off);
    }

    /** What a body breaks of the operation's schema. */
    public List<Violation> body(Operation operation, JsonNode body) {
        List<Violation> all = operation.body().map(known -> validator.validate(known.schema(), body).violations()).orElse(List.of());
        // That one of several schemas has to fit is broken together with something in each of them.
        List<String> overlooked = all.stream().filter(violation -> off.contains(violation.schema()) && violation.keyword().matches("oneOf|anyOf"))
                .map(Violation::pointer).toList();
        return all.stream().filter(violation -> !off.contains(violation.schema()))
                .filter(violation -> overlooked.stream().noneMatch(place -> (violation.pointer() + "/").startsWith(place + "/"))).toList();
    }

    /** True for a value that fits a schema as part of a request. */
    public boolean fits(Location schema, JsonNode value) {
        return validator.validate(schema, value).violations().isEmpty();
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
            if (parameter.in().equals(in)) {
                problems.addAll(check(parameter, values.get(in.equals("header")
                        ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name())));
            }
        }
        return problems;
    }

    /**
     * What one parameter breaks.
     *
     * @param value null when it is left out
     */
    public List<ParameterViolation> parameter(Operation operation, String in, String name, String value) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(in) && parameter.name().equals(name))
                .flatMap(parameter -> check(parameter, value).stream()).toList();
    }

    private List<ParameterViolation> check(Parameter parameter, String value) {
        Location place = parameter.schema();
        if (value == null) {
            return parameter.required() && !off.contains(place.parent().child("required"))
                    ? List.of(new ParameterViolation(parameter.name(), "required", "is missing")) : List.of();
        }
        Optional<JsonNode> typed = ParameterText.read(parameter.type(), value);
        if (typed.isEmpty()) {
            return off.contains(place.child("type")) ? List.of()
                    : List.of(new ParameterViolation(parameter.name(), "type", "is no " + parameter.type()));
        }
        return validator.validate(place, typed.get()).violations().stream()
                .filter(violation -> !off.contains(violation.schema()))
                .map(violation -> new ParameterViolation(parameter.name(), violation.keyword(), violation.message())).toList();
    }

    /**
     * One parameter that breaks the contract.
     *
     * @param message says what is wrong, without the name
     */
    public record ParameterViolation(String name, String keyword, String message) {
    }
}
