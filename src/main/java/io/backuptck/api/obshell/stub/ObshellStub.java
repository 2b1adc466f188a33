package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.AgentEra;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ListQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plays an obshell agent of a cluster. */
public final class ObshellStub implements StubApi {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Operations that came with errors that have names, or after them. */
    private static final Set<String> OF_NAMED_ERA = Set.of("listTenantBackupTasks", "getTenantBackupInfo", "operateNode");

    private final RequestRules rules;
    private final StubClock clock;
    private final Cluster cluster;
    private final Bodies bodies;
    private final TaskOperations tasks;
    private final AgentFacts agent;
    private final AgentAuthenticator gate;
    private final AgentEra era;
    private boolean open;

    public ObshellStub(RequestRules rules, StubClock clock, AgentCredentials agentCredentials, AgentEra era) {
        this.rules = rules;
        this.clock = clock;
        this.cluster = new Cluster(rules.contract(), clock.now());
        this.bodies = new Bodies(rules);
        this.tasks = new TaskOperations(cluster, bodies, rules);
        AgentKeys keys = AgentKeys.of(era.keyBits());
        this.agent = new AgentFacts(rules.contract(), clock.now(), era.version(),
                !agentCredentials.agentPassword().isEmpty(), keys::publicKey);
        this.gate = new AgentAuthenticator(agentCredentials, keys, InstantSource.system());
        this.era = era;
    }

    /** Lets new tasks consist of other nodes. */
    synchronized void plan(List<String> nodes) {
        cluster.plan(nodes);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        Instant now = clock.now();
        return envelope(request).header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    }

    private StubResponse envelope(StubRequest request) {
        for (int due = clock.due(); due > 0; due--) {
            cluster.step(Optional.empty(), clock.now());
        }
        StubRequest clear;
        try {
            clear = gate.open(request);
        } catch (Refused refused) {
            if (!open) {
                return Envelopes.failure(Optional.of(request), clock.now(), era, refused);
            }
            clear = gate.decrypted(request);
        }
        try {
            return Envelopes.success(clear, clock.now(), payload(clear).map(this::ofEra));
        } catch (Refused refused) {
            return Envelopes.failure(Optional.of(clear), clock.now(), era, refused);
        } finally {
            stepOnPoll(clear);
        }
    }

    /** Tasks say what they maintain since their errors have names. */
    private JsonNode ofEra(JsonNode payload) {
        if (era == AgentEra.NUMBERED && payload instanceof ObjectNode object) {
            object.remove(List.of("maintenance_type", "maintenance_key"));
        }
        return payload;
    }

    private Optional<JsonNode> payload(StubRequest request) {
        Refusal.AGENT_ROUTE.when(era == AgentEra.NUMBERED && OF_NAMED_ERA.contains(request.operation().id()));
        return switch (request.operation().id()) {
            case "startTenantBackup" -> Optional.of(start(request, Optional.of(tenant(request))));
            case "startClusterBackup" -> Optional.of(start(request, Optional.empty()));
            case "getTenantBackupOverview" -> Optional.of(overview(tenant(request)));
            case "getClusterBackupOverview" -> Optional.of(clusterOverview());
            case "cancelTenantBackup" -> cancel(request, Optional.of(tenant(request)));
            case "cancelClusterBackup" -> cancel(request, Optional.empty());
            case "listTenantBackupTasks" -> Optional.of(jobs(cluster.backups(tenant(request)), request));
            case "getTenantBackupInfo" -> Optional.of(info(tenant(request)));
            case "getDag" -> Optional.of(tasks.dag(request));
            case "operateDag" -> tasks.operateDag(request, clock.now());
            case "getNode" -> Optional.of(tasks.node(request));
            case "operateNode" -> tasks.operateNode(request, clock.now());
            case "getSubTask" -> Optional.of(tasks.subTask(request));
            case "getAgentInfo" -> Optional.of(agent.info());
            case "getSecret" -> Optional.of(agent.secret());
            case "getStatus" -> Optional.of(agent.status());
            default -> throw new Refused(Refusal.AGENT_ROUTE);
        };
    }

    private JsonNode start(StubRequest request, Optional<String> tenant) {
        BackupRequest options = bodies.startRequest(request);
        return cluster.start(options, tenant, clock.now()).startJson();
    }

    private Optional<JsonNode> cancel(StubRequest request, Optional<String> tenant) {
        bodies.checkCancelRequest(request);
        cluster.cancel(tenant);
        return Optional.empty();
    }

    private JsonNode overview(String tenant) {
        cluster.tenantId(tenant); // who asks for a tenant has named it, so a backup of the cluster covers it
        BackupTask task = cluster.overview(tenant).orElseThrow(() -> new Refused(Refusal.NO_BACKUP));
        return NODES.objectNode().set("status", task.json());
    }

    private JsonNode clusterOverview() {
        ObjectNode data = NODES.objectNode();
        ArrayNode statuses = data.putArray("statuses");
        cluster.tenants().forEach(tenant -> cluster.overview(tenant).ifPresent(task -> statuses.add(task.json())));
        Refusal.NO_CLUSTER_BACKUP.when(statuses.isEmpty());
        return data;
    }

    private JsonNode jobs(List<BackupTask> tasks, StubRequest request) {
        Map<String, String> wanted = new HashMap<>(request.query());
        Refusal.BIND.when(rules.parameters(request.operation(), "query", wanted).stream().anyMatch(problem -> !wanted.get(problem.name()).isEmpty()));
        wanted.computeIfPresent("status", (name, words) -> words.isEmpty() ? null : words.toUpperCase(Locale.ROOT));
        ListQuery query = ListQuery.of(rules.contract(), request.operation().id(), wanted);
        List<BackupTask> matching = query.matching(tasks, BackupTask::jobJson);
        List<BackupTask> shown = query.page(matching);
        ObjectNode data = NODES.objectNode();
        ArrayNode contents = data.putArray("contents");
        shown.forEach(task -> contents.add(task.jobJson()));
        long size = Math.max(1, query.size());
        data.putObject("page").put("total_elements", matching.size()).put("total_pages", (matching.size() + size - 1) / size)
                .put("size", size).put("number", query.number("page").orElse(1L));
        return data;
    }

    private JsonNode info(String tenant) {
        ObjectNode data = NODES.objectNode().put("tenant_id", cluster.tenantId(tenant));
        cluster.overview(tenant).filter(BackupTask::isOver)
                .ifPresent(task -> data.set("lastest_data_backup_time", task.json().get("end_timestamp")));
        return data;
    }

    private static String tenant(StubRequest request) {
        String name = request.path().getOrDefault("name", "");
        Refusal.TENANT_EMPTY.when(name.isEmpty());
        Refusal.TENANT_SYS.when(name.equals("sys"));
        Refusal.TENANT_UNKNOWN.when(!Cluster.exists(name));
        return name;
    }

    /** What a look at a resource moves on when polls drive the work. */
    private void stepOnPoll(StubRequest request) {
        if (!clock.stepsOnPoll() || !request.operation().method().equals("GET")) {
            return;
        }
        switch (request.operation().id()) {
            case "getDag", "getNode", "getSubTask" -> tasks.of(request).ifPresent(dag -> {
                clock.step();
                cluster.step(dag, clock.now());
            });
            case "getTenantBackupOverview", "listTenantBackupTasks", "getTenantBackupInfo" -> {
                clock.step();
                cluster.step(Optional.ofNullable(request.path().get("name")), clock.now());
            }
            case "getClusterBackupOverview" -> step();
            default -> { }
        }
    }

    @Override
    public synchronized void step() {
        clock.step();
        cluster.step(Optional.empty(), clock.now());
    }

    @Override
    public synchronized StubResponse unknownRoute(String method, String path) {
        return unknownRoute(method, path, Map.of());
    }

    @Override
    public synchronized StubResponse unknownRoute(String method, String path, Map<String, String> headers) {
        try {
            gate.openUnknownRoute(headers);
            throw new Refused(Refusal.AGENT_ROUTE);
        } catch (Refused refused) {
            return Envelopes.failure(Optional.empty(), clock.now(), era, refused);
        }
    }

    @Override
    public synchronized void forgetPast() {
        cluster.forgetPast();
    }

    @Override
    public synchronized void letIn(boolean everybody) {
        open = everybody;
    }

    @Override
    public Map<String, String> fixtures() {
        return Map.of("tenant", "t1", "secondTenant", "tenant1", "idleTenant", "idle1",
                "failingTenant", "failing1", "unknownTenant", "unknown1");
    }
}
