package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * That an operation changes something only as long as it is what the caller has seen (RFC 9110, section 13.1.1): it takes {@code If-Match} and
 * has an answer 412, and a read at the same address tells the {@code ETag}.
 *
 * @param parameter the header that takes it
 * @param read      the operation that tells it
 */
public record Precondition(Operation operation, Parameter parameter, Operation read) {

    /** Claims requests about what is no longer as the caller has seen it. */
    public static final String STALE = "stale";
    /** Claims requests about what still is. */
    public static final String CURRENT = "current";
    /** Claims the tag of what was changed. */
    public static final String RETAGGED = "retagged";
    private static final String FAILED = "412";

    public static Optional<Precondition> of(Contract contract, Operation operation) {
        return of(operation, contract.operations(), contract::node);
    }

    static Optional<Precondition> of(Operation operation, List<Operation> operations, Function<Location, JsonNode> node) {
        return header(operation).flatMap(parameter -> operations.stream().filter(read ->
                read.method().equals("GET") && read.path().equals(operation.path()) && tellsTag(read, node)).findFirst().map(read ->
                        new Precondition(operation, parameter, read)));
    }

    /** The parameter that takes the tag, whether anything tells one or not; empty where a condition that fails has no answer of its own. */
    static Optional<Parameter> header(Operation operation) {
        return operation.parameters().stream().filter(any -> operation.answers().containsKey(FAILED)).filter(parameter -> parameter.in().equals("header") && parameter.name().equalsIgnoreCase("If-Match"))
                .findFirst();
    }

    private static boolean tellsTag(Operation read, Function<Location, JsonNode> node) {
        return read.findSuccess().filter(answer -> node.apply(answer.location()).path("headers").properties().stream().anyMatch(header ->
                header.getKey().equalsIgnoreCase("ETag"))).isPresent();
    }

    /** That what is no longer as the caller has seen it is left alone. */
    public Optional<Requirement> stale(Contract contract) {
        return contract.requirements().about(operation.location(), STALE);
    }

    /** That what has changed has another tag, where it is there afterwards. */
    public Optional<Requirement> retagged(Contract contract) {
        return contract.requirements().about(operation.location(), RETAGGED);
    }

    /** That what still is as the caller has seen it is changed. */
    public Optional<Requirement> current(Contract contract) {
        return contract.requirements().about(operation.location(), CURRENT);
    }
}
