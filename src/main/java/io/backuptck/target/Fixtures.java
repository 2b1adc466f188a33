package io.backuptck.target;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Fixture;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Precondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of things that exist on a target, such as a tenant, by their key. Which keys there are depends on the API.
 */
public final class Fixtures {

    private final Contract contract;
    private final Map<String, String> values;

    private Fixtures(Contract contract, Map<String, String> values) {
        this.contract = contract;
        this.values = values;
    }

    public static Fixtures of(ApiId api, Map<String, String> values) {
        return new Fixtures(Contract.of(api), Map.copyOf(values));
    }

    /** What can be named: the fixtures of the contract, and in one of somebody's own the parameters, what is kept, and what allows a risk, too. */
    public static List<String> keys(ApiId api) {
        Contract contract = Contract.of(api);
        Stream<String> stated = contract.fixtures().stream().map(Fixture::key);
        return (api.isBuiltIn() ? stated : Stream.of(stated,
                contract.operations().stream().flatMap(operation -> operation.parameters().stream()).map(Parameter::key),
                contract.resources().stream().flatMap(resource -> resource.fixture().stream()), expendable(contract)).flatMap(all -> all)).distinct().toList();
    }

    private static Stream<String> expendable(Contract contract) {
        return contract.settings().stream().flatMap(setting -> setting.expendable().stream());
    }

    /**
     * Those that a run cannot do without: in a contract of somebody's own the others have a value there, are made, need not be sent,
     * or only allow a risk.
     */
    public static List<String> needed(ApiId api) {
        if (api.isBuiltIn()) {
            return keys(api);
        }
        Contract contract = Contract.of(api);
        Stream<String> sent = contract.operations().stream().flatMap(operation -> operation.parameters().stream().filter(parameter ->
                parameter.fixture().isPresent() || isWithoutValue(contract, operation, parameter))).map(Parameter::key);
        List<String> allows = expendable(contract).toList();
        return Stream.concat(contract.fixtures().stream().map(Fixture::key).filter(key -> !allows.contains(key)), sent).distinct().toList();
    }

    private static boolean isWithoutValue(Contract contract, Operation operation, Parameter parameter) {
        return parameter.required() && parameter.example().isEmpty() && !parameter.fresh()
                && !PathResources.of(contract, operation).containsKey(parameter.name())
                && Precondition.of(contract, operation).filter(condition -> condition.parameter().equals(parameter)).isEmpty();
    }

    /** The value of a key; for things that exist nowhere the contract's, if nobody named one; else empty then. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).or(() -> contract.fixtures().stream()
                .filter(fixture -> fixture.key().equals(key)).findFirst().flatMap(Fixture::absent));
    }

    /** These fixtures, completed by others where they name nothing. */
    public Fixtures or(Map<String, String> others) {
        Map<String, String> merged = new LinkedHashMap<>(others);
        merged.putAll(values);
        return new Fixtures(contract, Map.copyOf(merged));
    }

    public Map<String, String> values() {
        return values;
    }
}
