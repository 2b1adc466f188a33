package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a schema that may be null besides from one that leaves a choice: of the former's alternatives all but one are only null. Whoever
 * writes {@code nullable} beside {@code allOf}, or such an {@code anyOf}, thinks of one schema and not of a choice.
 */
public final class OrNull {

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

    private OrNull() {
    }

    /** The one alternative of a schema that is not only null; empty when it has no alternatives, or leaves a choice. */
    public static Optional<Location> other(Contract contract, Location schema) {
        return CHOICES.stream().sorted().flatMap(choice -> other(contract.node(schema).path(choice), schema.child(choice)).stream()).findFirst();
    }

    /** @param choice where the alternatives stand */
    private static Optional<Location> other(JsonNode alternatives, Location choice) {
        List<Location> others = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            if (!isOnlyNull(alternatives.path(i))) {
                others.add(choice.child(Integer.toString(i)));
            }
        }
        return others.size() == 1 && alternatives.size() > 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** True for a place in a schema that is one of several alternatives, and only null. */
    public static boolean isNullBeside(Contract contract, Location schema) {
        return isChoice(schema.parent()) && schema.name().matches("\\d+") && isOnlyNull(contract.node(schema));
    }

    /** True for the place of a keyword that asks for one of several alternatives, of which all but one are only null. */
    public static boolean isNoChoice(Contract contract, Location keyword) {
        return isChoice(keyword) && other(contract.node(keyword), keyword).isPresent();
    }

    private static boolean isChoice(Location keyword) {
        return CHOICES.contains(keyword.name());
    }

    private static boolean isOnlyNull(JsonNode schema) {
        JsonNode type = schema.path("type");
        return (type.isArray() && type.size() == 1 ? type.path(0) : type).asText().equals("null") || schema.path("const").isNull()
                || schema.path("enum").size() == 1 && schema.path("enum").path(0).isNull();
    }
}
