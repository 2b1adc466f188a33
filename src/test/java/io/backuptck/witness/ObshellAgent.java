package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A cluster agent of release 4.5.0.0, built without encryption as for the product's own tests, with the operations around
 * backups and tasks. The row of a new task is not read back, so its times are zero in the answer to its start. Each look
 * gives the database and the scheduler one step of time.
 */
class ObshellAgent extends WitnessServer {

    final ObshellDatabase database;
    final List<ObshellDag> dags = new ArrayList<>();
    ObshellScheduler scheduler;
    ObshellShapes shapes = new ObshellShapes(ZoneOffset.ofHours(8), key -> "1" + key, true);
    private final ObshellTasks tasks = new ObshellTasks(this);
    private final ObshellJobs jobs = new ObshellJobs(this);
    private final ObshellSelf self = new ObshellSelf(this);

    private boolean alone;

    ObshellAgent() {
        this(ObshellDatabase.TENANT, ObshellDatabase.SECOND_TENANT, ObshellDatabase.IDLE_TENANT,
                ObshellDatabase.FAILING_TENANT);
    }

    ObshellAgent(String... tenants) {
        database = new ObshellDatabase(tenants);
        scheduler = new ObshellScheduler(database);
    }

    /** The same agent before it belongs to a cluster: it tells who it is and refuses everything about backups. */
    ObshellAgent alone() {
        alone = true;
        return this;
    }

    /** What a handler found out: the payload of an answer; null when there is none. */
    interface Handler extends Supplier<JsonNode> {
    }

    @Override
    WitnessReply answer(WitnessRequest request) {
        if (request.method().equals("GET")) {
            database.step();
            dags.stream().filter(dag -> !dag.isFinished()).forEach(scheduler::pass);
        }
        try {
            Handler handler = handler(request);
            if (handler == null) {
                throw ObshellError.ROUTE.refused();
            }
            if (alone) {
                refuseAlone(request);
            }
            return succeeded(request, handler.get());
        } catch (ObshellError.Refused e) {
            return failed(request, e.error);
        }
    }

    private static void refuseAlone(WitnessRequest request) {
        String group = request.path().get(2);
        if (group.equals("tenant") || group.equals("obcluster")) {
            throw ObshellError.NOT_CLUSTER.refused();
        }
        if (group.equals("task") && request.path().get(4).matches("1[0-9]+")) {
            throw ObshellError.NO_DATABASE.refused();
        }
    }

    /** Null when there is no such route. */
    Handler handler(WitnessRequest request) {
        List<String> path = request.path();
        if (request.is("POST", "/api/v1/tenant/*/backup")) {
            return () -> startTenant(path.get(3), request);
        }
        if (request.is("POST", "/api/v1/obcluster/backup")) {
            return () -> startCluster(request);
        }
        if (request.is("GET", "/api/v1/tenant/*/backup/overview")) {
            return () -> overview(existing(path.get(3)));
        }
        return Stream.of(backupHandler(request), tasks.handler(request), self.handler(request)).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    private Handler backupHandler(WitnessRequest request) {
        List<String> path = request.path();
        if (request.is("PATCH", "/api/v1/tenant/*/backup")) {
            return () -> cancel(List.of(existing(path.get(3))), request);
        }
        if (request.is("PATCH", "/api/v1/obcluster/backup")) {
            return () -> cancel(database.tenants(), request);
        }
        if (request.is("GET", "/api/v1/obcluster/backup/overview")) {
            return this::clusterOverview;
        }
        if (request.is("GET", "/api/v1/tenant/*/backup/tasks")) {
            return () -> jobs.list(existing(path.get(3)), request.query());
        }
        if (request.is("GET", "/api/v1/tenant/*/backup/info")) {
            return () -> WitnessRequest.JSON.createObjectNode().put("tenant_id", database.tenantId(existing(path.get(3))));
        }
        return null;
    }

    // starting

    JsonNode startTenant(String name, WitnessRequest request) {
        String tenant = existing(name);
        return start(List.of(tenant), " for " + tenant, request);
    }

    JsonNode startCluster(WitnessRequest request) {
        return start(database.tenants(), "", request);
    }

    private JsonNode start(List<String> tenants, String suffix, WitnessRequest request) {
        JsonNode body = bind(request);
        String mode = text(body, "mode").toLowerCase(Locale.ROOT);
        String password = text(body, "encryption");
        JsonNode archive = member(body, "plus_archive");
        if (!archive.isBoolean() && !isUnset(archive)) {
            throw ObshellError.BINDING.refused();
        }
        if (!isModeKnown(mode)) {
            throw ObshellError.MODE.refused();
        }
        requireDestinations(tenants);
        String kind = mode.equals("incremental") ? "increment" : "full";
        ObshellDag dag = new ObshellDag(newDagId(), "Obcluster start " + kind + " backup" + suffix, tenants,
                new ObshellDatabase.Wish(mode.equals("incremental"), archive.asBoolean(), !password.isEmpty()),
                ObshellScheduler.now());
        dags.add(dag);
        return started(dag);
    }

    /** Where a backup would go is known for each of the tenants. */
    void requireDestinations(List<String> tenants) {
    }

    boolean isModeKnown(String mode) {
        return List.of("", "full", "incremental").contains(mode);
    }

    long newDagId() {
        return dags.size() + 4L;
    }

    ObjectNode started(ObshellDag dag) {
        return shapes.dag(dag, false).put("start_time", shapes.time(null)).put("end_time", shapes.time(null));
    }

    JsonNode shown(ObshellDag dag, boolean details) {
        return shapes.dag(dag, details);
    }

    String existing(String tenant) {
        if (tenant.isEmpty()) {
            throw ObshellError.NO_NAME.refused();
        }
        if (tenant.equals("sys")) {
            throw ObshellError.SYS_TENANT.refused();
        }
        if (!database.tenants().contains(tenant)) {
            throw ObshellError.NO_TENANT.refused();
        }
        return tenant;
    }

    /** The body as an object; an absent body and a null are one without members. */
    JsonNode bind(WitnessRequest request) {
        boolean padded = request.body().isEmpty() && !request.headers().containsKey("Transfer-Encoding");
        JsonNode body = padded ? WitnessRequest.JSON.createObjectNode() : request.json();
        if (body.isNull()) {
            return WitnessRequest.JSON.createObjectNode();
        }
        if (!body.isObject()) {
            throw ObshellError.BINDING.refused();
        }
        return body;
    }

    /** Members are found in any letter case. */
    static JsonNode member(JsonNode body, String name) {
        JsonNode found = MissingNode.getInstance();
        for (var member : body.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                found = member.getValue();
            }
        }
        return found;
    }

    static String text(JsonNode body, String name) {
        JsonNode value = member(body, name);
        if (!value.isTextual() && !isUnset(value)) {
            throw ObshellError.BINDING.refused();
        }
        return value.asText("");
    }

    private static boolean isUnset(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    // looking at backups, and ending them

    JsonNode overview(String tenant) {
        ObjectNode task = latest(tenant);
        if (task == null) {
            throw ObshellError.NO_BACKUP.refused();
        }
        return WitnessRequest.JSON.createObjectNode().set("status", task);
    }

    private JsonNode clusterOverview() {
        ObjectNode data = WitnessRequest.JSON.createObjectNode();
        ArrayNode statuses = data.putArray("statuses");
        database.tenants().stream().filter(tenant -> !database.jobs(tenant).isEmpty())
                .forEach(tenant -> statuses.add(latest(tenant)));
        if (statuses.isEmpty()) {
            throw ObshellError.NO_CLUSTER_BACKUP.refused();
        }
        return data;
    }

    /** Null when the tenant never had a backup. */
    ObjectNode latest(String tenant) {
        List<ObshellDatabase.Job> jobs = database.jobs(tenant);
        return jobs.isEmpty() ? null : shapes.backupTask(database.tenantId(tenant), jobs.get(jobs.size() - 1));
    }

    private JsonNode cancel(List<String> tenants, WitnessRequest request) {
        String status = text(bind(request), "status").toLowerCase(Locale.ROOT);
        if (!status.isEmpty() && !status.equals("canceled")) {
            throw ObshellError.CANCEL_STATUS.refused();
        }
        tenants.forEach(database::cancel);
        return null;
    }

    String identity() {
        return alone ? "SINGLE" : "CLUSTER AGENT";
    }

    String version() {
        return "4.5.0.0-20260401";
    }

    // envelopes

    WitnessReply succeeded(WitnessRequest request, JsonNode data) {
        ObjectNode envelope = envelope(request, 200);
        if (data != null) {
            envelope.set("data", data);
        }
        return WitnessReply.json(200, envelope);
    }

    WitnessReply failed(WitnessRequest request, ObshellError error) {
        ObjectNode envelope = envelope(request, error.status);
        if (error.comesWithNullData()) {
            envelope.putNull("data");
        }
        envelope.putObject("error").put("errCode", error.errCode).put("message", "refused: " + error);
        return WitnessReply.json(error.status, envelope);
    }

    ObjectNode envelope(WitnessRequest request, int status) {
        String given = request.headers().getFirst("X-OBSHELL-Trace-ID");
        String trace = request.is("GET", "/api/v1/status") ? "" : given != null ? given
                : String.format("%016x", System.nanoTime());
        return WitnessRequest.JSON.createObjectNode().put("successful", status < 400).put("timestamp", shapes.time(Instant.now()))
                .put("duration", 0).put("status", status).put("traceId", trace);
    }
}
