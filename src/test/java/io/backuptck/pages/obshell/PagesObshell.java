package io.backuptck.pages.obshell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An obshell backup server that keeps every sentence of three documentation pages and offers nothing else. */
class PagesObshell extends PagesServer {

    static final String TENANT_START = "/api/v1/tenant/:name/backup";
    static final String CLUSTER_START = "/api/v1/obcluster/backup";
    static final String OVERVIEW = "/api/v1/tenant/:name/backup/overview";

    private final Habits habits;
    private final Map<String, Tenant> tenants = new LinkedHashMap<>();
    private int dags = 16;
    private int tasks = 2;

    PagesObshell(Habits habits) {
        this.habits = habits;
        addTenant(new Tenant("t1", 1002, false));
        addTenant(new Tenant("t2", 1004, false));
        addTenant(new Tenant("t3", 1006, false));
        addTenant(new Tenant("t9", 1018, true));
        start();
    }

    private void addTenant(Tenant tenant) {
        tenants.put(tenant.name(), tenant);
    }

    @Override
    protected PagesReply answer(PagesRequest request) {
        tenants.values().forEach(tenant -> tenant.advance(now()));
        try {
            return route(request);
        } catch (Refusal refusal) {
            return reply(request, refused(request, refusal));
        }
    }

    protected PagesReply route(PagesRequest request) {
        if (request.isAt(TENANT_START)) {
            allow(request, "POST");
            return reply(request, succeeded(request, rendering().dag(startTenant(request))));
        }
        if (request.isAt(CLUSTER_START)) {
            allow(request, "POST");
            return reply(request, succeeded(request, rendering().dag(startCluster(request))));
        }
        if (request.isAt(OVERVIEW)) {
            allow(request, "GET");
            return reply(request, succeeded(request, overview(request)));
        }
        return habits.notFound();
    }

    protected void allow(PagesRequest request, String method) {
        if (!request.method().equals(method)) {
            throw new Refusal(Reason.WRONG_METHOD);
        }
    }

    /** Page 000: "initiate a backup for a single tenant". */
    protected Dag startTenant(PagesRequest request) {
        Tenant tenant = tenantOf(request);
        StartOptions options = options(request);
        refuseUnlessReady(tenant, options);
        return newDag(tenant.name(), options, List.of(begin(tenant, options)));
    }

    /** Page 001: "initiate a cluster-level backup". */
    protected Dag startCluster(PagesRequest request) {
        StartOptions options = options(request);
        if (backedUpByCluster().stream().anyMatch(Tenant::isBusy)) {
            throw new Refusal(Reason.CLUSTER_BUSY);
        }
        return newDag(null, options, backedUpByCluster().stream().map(tenant -> begin(tenant, options)).toList());
    }

    /** The third tenant has no backup destination in this cluster, the last a broken one that is taken out. */
    protected Collection<Tenant> backedUpByCluster() {
        return List.of(tenant("t1"), tenant("t2"));
    }

    /** Page 004: "view information about a backup task for a tenant". */
    protected JsonNode overview(PagesRequest request) {
        Tenant tenant = tenantOf(request);
        if (!tenant.hasBackup()) {
            throw new Refusal(Reason.NO_BACKUP_YET);
        }
        return rendering().overview(tenant, tenant.newest());
    }

    protected void refuseUnlessReady(Tenant tenant, StartOptions options) {
        if (!backedUpByCluster().contains(tenant) && !tenant.fails()) {
            throw new Refusal(Reason.NO_DESTINATION);
        }
        if (tenant.isBusy()) {
            throw new Refusal(Reason.BUSY);
        }
    }

    protected Backup begin(Tenant tenant, StartOptions options) {
        return tenant.begin(++tasks, options, steps(), now());
    }

    /** How many requests a backup takes. */
    protected int steps() {
        return 4;
    }

    protected Instant now() {
        return Instant.now();
    }

    protected Tenant tenantOf(PagesRequest request) {
        return tenant(request.path().get(3));
    }

    protected Tenant tenant(String name) {
        if (!tenants.containsKey(name)) {
            throw new Refusal(Reason.NO_SUCH_TENANT);
        }
        return tenants.get(name);
    }

    protected Collection<Tenant> tenants() {
        return tenants.values();
    }

    protected StartOptions options(PagesRequest request) {
        return request.hasBody() ? StartOptions.of(json(request)) : StartOptions.DEFAULTS;
    }

    /** The sample requests of pages 000 and 001 end with a comma, so that a body like theirs is taken. */
    protected JsonNode json(PagesRequest request) {
        try {
            return JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new Refusal(Reason.NOT_JSON);
        }
    }

    protected Dag newDag(String tenant, StartOptions options, List<Backup> backups) {
        int key = ++dags;
        return new Dag(habits.dagId(key), key, habits.dagName(tenant, options), now(), backups);
    }

    protected Rendering rendering() {
        return new Rendering(habits);
    }

    /** The seven members of "Response parameters"; the samples of a success leave the error out. */
    protected ObjectNode succeeded(PagesRequest request, JsonNode data) {
        ObjectNode envelope = envelope(request, 200).put("successful", true);
        envelope.set("data", data);
        setUnlessNull(envelope, "error", habits.noError());
        return envelope;
    }

    protected ObjectNode refused(PagesRequest request, Refusal refusal) {
        Reason reason = refusal.reason();
        ObjectNode envelope = envelope(request, habits.refusalStatus(reason)).put("successful", false);
        setUnlessNull(envelope, "data", habits.noData());
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.set("code", habits.errorCode(reason));
        error.put("message", reason.message());
        setUnlessNull(error, "subErrors", habits.subErrors(reason));
        envelope.set("error", error);
        return envelope;
    }

    private ObjectNode envelope(PagesRequest request, int status) {
        // page 000 means the moment of receipt, pages 001 and 004 that of completion
        Instant timestamp = request.isAt(TENANT_START) ? received(request) : now();
        return JsonNodeFactory.instance.objectNode()
                .put("timestamp", habits.time(timestamp))
                .put("duration", Math.round((System.nanoTime() - request.ticks()) / 1e6))
                .put("status", status)
                .put("traceId", habits.traceId());
    }

    /** When the request came in, on this server's clock. */
    protected Instant received(PagesRequest request) {
        return request.received();
    }

    protected PagesReply reply(PagesRequest request, ObjectNode envelope) {
        return PagesReply.json(envelope.path("status").intValue(), envelope);
    }

    private static void setUnlessNull(ObjectNode object, String member, JsonNode value) {
        if (value != null) {
            object.set(member, value);
        }
    }
}
