package io.backuptck.target;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of things that exist on a target, such as a tenant, by their key. Which keys there are depends on the API.
 */
public final class Fixtures {

    private static final Map<ApiId, List<String>> KEYS = Map.of(
            ApiId.OBSHELL, List.of("tenant", "secondTenant", "idleTenant", "failingTenant", "unknownTenant"),
            ApiId.GAUSSDB, List.of("project", "instance", "unknownInstance"),
            ApiId.OCEANBASE_CLOUD, List.of("instance", "tenantId", "database", "secondDatabase", "table",
                    "secondTable"));

    /** Things that exist nowhere need not be named by the user. */
    private static final Map<String, String> ABSENT_EVERYWHERE = Map.of(
            "unknownTenant", "unknown_backup_tck",
            "unknownInstance", "00000000000000000000000000000000in14");

    private final Map<String, String> values;

    private Fixtures(Map<String, String> values) {
        this.values = values;
    }

    public static Fixtures of(Map<String, String> values) {
        return new Fixtures(Map.copyOf(values));
    }

    public static List<String> keys(ApiId api) {
        return api.isBuiltIn() ? KEYS.get(api) : Stream.concat(
                Contract.of(api).operations().stream().flatMap(operation -> operation.parameters().stream()).map(Parameter::key),
                Contract.of(api).resources().stream().flatMap(resource -> resource.fixture().stream())).distinct().toList();
    }

    /** The value of a key; empty when nobody named one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.getOrDefault(key, ABSENT_EVERYWHERE.get(key)));
    }

    /** These fixtures, completed by others where they name nothing. */
    public Fixtures or(Map<String, String> others) {
        Map<String, String> merged = new LinkedHashMap<>(others);
        merged.putAll(values);
        return of(merged);
    }

    public Map<String, String> values() {
        return values;
    }
}
