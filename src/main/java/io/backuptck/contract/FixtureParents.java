package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Things that others lie below and that no resource of the contract is: somebody has made them, and the user names one. A fixture of the same
 * name behind {@code second} is another one, one behind {@code unknown} what does not exist.
 */
public final class FixtureParents {

    private static final Set<String> ONLY_SO = Set.of("enum", "const");

    private FixtureParents() {
    }

    /** The path parameters of an operation that name one, from the beginning of its path. */
    public static List<Parameter> of(Contract contract, Operation operation) {
        return of(contract.resources(), operation);
    }

    static List<Parameter> of(List<Resource> resources, Operation operation) {
        Map<String, Resource> named = PathResources.of(resources, operation);
        List<Parameter> parents = new ArrayList<>(operation.parameters().stream().filter(parameter -> parameter.in().equals("path")
                && operation.path().contains("{" + parameter.name() + "}/") && !named.containsKey(parameter.name()) && !parameter.fresh()
                && resources.stream().noneMatch(one -> one.parameter().equals(parameter.name()))).toList());
        parents.sort((one, other) -> operation.path().indexOf("{" + one.name() + "}") - operation.path().indexOf("{" + other.name() + "}"));
        return parents;
    }

    /** The one that a resource is created below and that there is a second one of; empty for none. */
    public static Optional<Parameter> apart(Contract contract, Resource resource) {
        return apart(contract.resources(), contract.fixtures(), resource);
    }

    static Optional<Parameter> apart(List<Resource> resources, List<Fixture> fixtures, Resource resource) {
        return of(resources, resource.createdBy()).stream().filter(parent -> find(fixtures, second(parent)).isPresent()
                && resource.readBy().or(resource::listedBy).filter(shows -> shows.path().contains("{" + parent.name() + "}/")).isPresent())
                .reduce((first, last) -> last);
    }

    /** The key of the fixture that is another one. */
    public static String second(Parameter parent) {
        return behind("second", parent);
    }

    /** The key of the fixture that does not exist. */
    public static String unknown(Parameter parent) {
        return behind("unknown", parent);
    }

    private static String behind(String word, Parameter parent) {
        return word + parent.key().substring(0, 1).toUpperCase(Locale.ROOT) + parent.key().substring(1);
    }

    private static Optional<Fixture> find(List<Fixture> fixtures, String key) {
        return fixtures.stream().filter(fixture -> fixture.key().equals(key)).findFirst();
    }

    /**
     * Those that have to exist for an operation: where it has an answer for what does not exist, and that can mean nothing else in its path, or the
     * contract has a fixture that does not exist.
     */
    public static List<Parameter> demanded(Contract contract, Operation operation) {
        return new Demands(contract.resources(), contract.settings(), contract.errors(), contract.fixtures()).of(operation,
                parameter -> contract.node(contract.resolve(parameter.schema())));
    }

    /** What the parts of a contract say of that. */
    record Demands(List<Resource> resources, List<Setting> settings, List<ErrorRule> errors, List<Fixture> fixtures) {

        List<Parameter> of(Operation operation, Function<Parameter, JsonNode> schema) {
            boolean set = settings.stream().anyMatch(one -> one.readBy().equals(operation) || one.writtenBy().equals(operation));
            if (set || !Nesting.saysSo(errors, operation)) {
                return List.of();
            }
            List<Parameter> parents = FixtureParents.of(resources, operation);
            boolean alone = parents.size() == 1 && operation.parameters().stream().filter(parameter -> parameter.in().equals("path")).count() == 1;
            return parents.stream().filter(parent -> find(fixtures, unknown(parent)).isPresent() || alone && isOpen(schema.apply(parent))).toList();
        }

        /** Whether any name can be made up. */
        private static boolean isOpen(JsonNode schema) {
            return ONLY_SO.stream().noneMatch(schema::has) && !schema.path("type").asText().equals("boolean");
        }
    }
}
