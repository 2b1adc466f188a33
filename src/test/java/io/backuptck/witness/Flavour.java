package io.backuptck.witness;

import io.backuptck.api.obshell.target.HybridCredentials;
import io.backuptck.contract.ApiId;
import io.backuptck.report.Result;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A correct server as one vendor's engineer might have built it, how to call it, and what a run has to get out of it. */
enum Flavour {

    OBSHELL_4_5(ApiId.named("obshell"), 330, true, ObshellAgent::new),
    /** In a cluster whose tenants are all well, so that a backup of the cluster succeeds. */
    OBSHELL_4_5_ALL_WELL(ApiId.named("obshell"), 330, true, () -> new ObshellAgent(ObshellDatabase.TENANT,
            ObshellDatabase.SECOND_TENANT)),
    OBSHELL_4_5_IN_TWO_ZONES(ApiId.named("obshell"), 330, true, TravellingObshellAgent::new),
    OBSHELL_4_5_ALONE(ApiId.named("obshell"), 60, false, () -> new ObshellAgent().alone()),
    OBSHELL_4_2_5(ApiId.named("obshell"), 280, false, ObshellOldAgent::new),
    OBSHELL_4_2_5_ALONE(ApiId.named("obshell"), 60, false, () -> new ObshellOldAgent().alone()),
    OBSHELL_START_ONLY(ApiId.named("obshell"), 130, false, ObshellStartOnly::new),
    GAUSSDB_ALL(ApiId.named("gaussdb"), 160, true, () -> new GaussdbCloud(Flavour.TOKEN)),
    GAUSSDB_MANY_BACKUPS(ApiId.named("gaussdb"), 160, true, () -> new GaussdbManyBackups(Duration.ofHours(7))),
    GAUSSDB_MANY_BACKUPS_AT_ONCE(ApiId.named("gaussdb"), 160, true, () -> new GaussdbManyBackups(Duration.ZERO)),
    GAUSSDB_LIST_ONLY(ApiId.named("gaussdb"), 140, true, GaussdbListOnly::new),
    GAUSSDB_FAILING(ApiId.named("gaussdb"), 160, true, GaussdbFailing::new),
    GAUSSDB_CREATE_ONLY(ApiId.named("gaussdb"), 35, false, () -> new GaussdbCreateOnly(false)),
    GAUSSDB_CREATE_ONLY_AT_ONCE(ApiId.named("gaussdb"), 75, false, () -> new GaussdbCreateOnly(true)),
    OCEANBASE_CLOUD_ALL(ApiId.named("oceanbase-cloud"), 55, true, OceanbaseCloudService::new),
    OCEANBASE_CLOUD_START_ONLY(ApiId.named("oceanbase-cloud"), 28, false, OceanbaseStartOnly::new);

    static final String TOKEN = "MIIEvgYJKoZIhvcNAQcCo";
    private static final String UNKNOWN_TENANT = "nobody";

    private final ApiId api;
    private final int leastPassedMusts;
    private final boolean rich;
    private final Supplier<WitnessServer> server;

    /**
     * @param leastPassedMusts a little less than what the dossier lets a suite check against such a server
     * @param rich             true when the server offers everything that scenarios need
     */
    Flavour(ApiId api, int leastPassedMusts, boolean rich, Supplier<WitnessServer> server) {
        this.api = api;
        this.leastPassedMusts = leastPassedMusts;
        this.rich = rich;
        this.server = server;
    }

    ApiId api() {
        return api;
    }

    WitnessServer start() {
        return server.get();
    }

    WitnessRun run() {
        return run(api, server.get());
    }

    /** An agent outside a cluster refuses everything that is documented, so that nothing can be said of it. */
    Result result() {
        return name().endsWith("ALONE") ? Result.INCONCLUSIVE : Result.PASS;
    }

    int leastPassedMusts() {
        return leastPassedMusts;
    }

    boolean isRich() {
        return rich;
    }

    /** Judges a server and ends it. */
    static WitnessRun run(ApiId api, WitnessServer server) {
        try (server) {
            return WitnessRun.of(api, server, fixtures(api, server), identities(api, server));
        }
    }

    /** What the run is told of a server. */
    static Map<String, String> fixtures(ApiId api, WitnessServer server) {
        Map<String, String> fixtures = new HashMap<>(fixtures(api));
        if (server instanceof ObshellAgent agent) {
            fixtures.values().removeIf(name -> !agent.database.tenants().contains(name) && !name.equals(UNKNOWN_TENANT));
        }
        return fixtures;
    }

    /** The credentials that a server asks for; none where it asks for none. */
    static List<Authentication> identities(ApiId api, WitnessServer server) {
        return switch (api.id()) {
            case "obshell" -> List.of(new HybridCredentials(Optional.empty(), Optional.empty()));
            case "gaussdb" -> server instanceof GaussdbCloud cloud && cloud.asksForToken()
                    ? List.of(new HeaderAuthentication("X-Auth-Token", "", Secret.of("BACKUP_TCK_TOKEN", TOKEN), "")) : List.of();
            case "oceanbase-cloud" -> List.of();
            default -> throw new IllegalArgumentException(api.id());
        };
    }

    private static Map<String, String> fixtures(ApiId api) {
        return switch (api.id()) {
            case "obshell" -> Map.of("tenant", ObshellDatabase.TENANT, "secondTenant", ObshellDatabase.SECOND_TENANT,
                    "idleTenant", ObshellDatabase.IDLE_TENANT, "failingTenant", ObshellDatabase.FAILING_TENANT,
                    "unknownTenant", UNKNOWN_TENANT);
            case "gaussdb" -> Map.of("project", GaussdbCloud.PROJECT, "instance", GaussdbCloud.INSTANCE, "unknownInstance",
                    GaussdbCloud.UNKNOWN_INSTANCE);
            case "oceanbase-cloud" -> Map.of("instance", OceanbaseCloudService.INSTANCE, "tenantId",
                    OceanbaseCloudService.TENANT, "database", OceanbaseCloudService.DATABASE, "secondDatabase",
                    OceanbaseCloudService.SECOND_DATABASE, "table", OceanbaseCloudService.TABLE,
                    "secondTable", OceanbaseCloudService.SECOND_TABLE);
            default -> throw new IllegalArgumentException(api.id());
        };
    }
}
