package io.backuptck.witness;

import io.backuptck.contract.ApiId;
import io.backuptck.target.Authentication;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A correct server as one vendor's engineer might have built it, and how to call it. */
enum Flavour {

    OBSHELL_4_5(ApiId.OBSHELL, ObshellAgent::new),
    /** In a cluster whose tenants are all well, so that a backup of the cluster succeeds. */
    OBSHELL_4_5_ALL_WELL(ApiId.OBSHELL, () -> new ObshellAgent(ObshellDatabase.TENANT, ObshellDatabase.SECOND_TENANT)),
    OBSHELL_4_5_ALONE(ApiId.OBSHELL, () -> new ObshellAgent().alone()),
    OBSHELL_4_2_5_ALONE(ApiId.OBSHELL, () -> new ObshellOldAgent().alone()),
    OBSHELL_4_2_5(ApiId.OBSHELL, ObshellOldAgent::new),
    OBSHELL_START_ONLY(ApiId.OBSHELL, ObshellStartOnly::new),
    GAUSSDB_ALL(ApiId.GAUSSDB, () -> new GaussdbCloud(Flavour.TOKEN)),
    GAUSSDB_LIST_ONLY(ApiId.GAUSSDB, GaussdbListOnly::new),
    GAUSSDB_FAILING(ApiId.GAUSSDB, GaussdbFailing::new),
    GAUSSDB_CREATE_ONLY(ApiId.GAUSSDB, () -> new GaussdbCreateOnly(false)),
    GAUSSDB_CREATE_ONLY_AT_ONCE(ApiId.GAUSSDB, () -> new GaussdbCreateOnly(true)),
    OCEANBASE_CLOUD_ALL(ApiId.OCEANBASE_CLOUD, OceanbaseCloudService::new),
    OCEANBASE_CLOUD_START_ONLY(ApiId.OCEANBASE_CLOUD, OceanbaseStartOnly::new);

    private static final String UNKNOWN_TENANT = "nobody";
    private static final String TOKEN = "MIIEvgYJKoZIhvcNAQcCo";

    private final ApiId api;
    private final Supplier<WitnessServer> server;

    Flavour(ApiId api, Supplier<WitnessServer> server) {
        this.api = api;
        this.server = server;
    }

    WitnessRun run() {
        return run(api, server.get());
    }

    /** Judges a server and ends it. */
    static WitnessRun run(ApiId api, WitnessServer server) {
        try (server) {
            Map<String, String> fixtures = new HashMap<>(fixtures(api));
            if (server instanceof ObshellAgent agent) {
                fixtures.values().removeIf(name -> !agent.database.tenants().contains(name) && !name.equals(UNKNOWN_TENANT));
            }
            return WitnessRun.of(api, server, fixtures, api == ApiId.GAUSSDB
                    ? Authentication.header("X-Auth-Token", TOKEN) : Authentication.NONE);
        }
    }

    private static Map<String, String> fixtures(ApiId api) {
        return switch (api) {
            case OBSHELL -> Map.of("tenant", ObshellDatabase.TENANT, "secondTenant", ObshellDatabase.SECOND_TENANT,
                    "idleTenant", ObshellDatabase.IDLE_TENANT, "failingTenant", ObshellDatabase.FAILING_TENANT,
                    "unknownTenant", UNKNOWN_TENANT);
            case GAUSSDB -> Map.of("project", GaussdbCloud.PROJECT, "instance", GaussdbCloud.INSTANCE, "unknownInstance",
                    GaussdbCloud.UNKNOWN_INSTANCE);
            case OCEANBASE_CLOUD -> Map.of("instance", OceanbaseCloudService.INSTANCE, "tenantId",
                    OceanbaseCloudService.TENANT, "database", OceanbaseCloudService.DATABASE, "secondDatabase",
                    OceanbaseCloudService.SECOND_DATABASE, "table", OceanbaseCloudService.TABLE);
        };
    }
}
