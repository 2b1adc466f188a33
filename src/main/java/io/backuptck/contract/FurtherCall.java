package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An operation that a contract of one's own names for things that are there, beside the first one that removes them: another one of
 * {@code removed-by}, or a call of their lifecycle.
 */
public record FurtherCall(Resource resource, Operation operation) {

    /** That it has its effect. */
    static final String EFFECT = "EFFECT";
    /** That it is rejected where the lifecycle does not allow it. */
    static final String LATE = "LATE";

    /** Those on one kind of thing, as far as something shows what they do. */
    public static List<FurtherCall> of(Contract contract, Resource resource) {
        return of(resource, contract.operations(), contract.lifecycles());
    }

    static List<FurtherCall> of(Resource resource, List<Operation> operations, JsonNode lifecycles) {
        Set<String> calls = new LinkedHashSet<>(resource.lifecycle().map(name -> lifecycles.path(name).path("transitions").findValuesAsText("call"))
                .orElse(List.of()));
        Stream<Operation> called = operations.stream().filter(operation -> calls.contains(operation.id()) && resource.readBy().isPresent()
                && operation.parameters().stream().anyMatch(one -> one.in().equals("path") && one.name().equals(resource.parameter())));
        return Stream.concat(resource.alsoRemovedBy().stream(), called).distinct().filter(operation -> !resource.isCreatedBy(operation)
                && resource.removedBy().filter(operation::equals).isEmpty()).map(operation -> new FurtherCall(resource, operation)).toList();
    }

    /** Whether it is a step of the lifecycle. */
    boolean isStep(JsonNode lifecycles) {
        return resource.lifecycle().filter(name -> lifecycles.path(name).path("transitions").findValuesAsText("call").contains(operation.id()))
                .isPresent();
    }

    /** That it has its effect; empty for another operation than such a call. */
    public static Optional<Requirement> effect(Contract contract, Resource resource, Operation operation) {
        return contract.requirements().find(id(contract.api(), resource, operation, EFFECT));
    }

    /** That it is rejected where the lifecycle does not allow it. */
    public static Optional<Requirement> late(Contract contract, Resource resource, Operation operation) {
        return contract.requirements().find(id(contract.api(), resource, operation, LATE));
    }

    static String id(ApiId api, Resource resource, Operation operation, String what) {
        return ImpliedRequirements.id(api.id(), resource.name() + "-" + operation.id(), what);
    }
}
