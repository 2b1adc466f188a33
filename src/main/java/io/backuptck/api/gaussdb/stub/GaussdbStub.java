package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ListQuery;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays the manual backups of GaussDB. */
public final class GaussdbStub implements StubApi {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final StubClock clock;
    private final Requests requests;
    private final BackupStore store;
    /** What the request being answered has looked at. */
    private final List<Backup> lookedAt = new ArrayList<>();

    public GaussdbStub(RequestRules rules, StubClock clock) {
        this.clock = clock;
        this.requests = new Requests(rules);
        this.store = new BackupStore(rules.contract(), clock.now());
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        for (int due = clock.due(); due > 0; due--) {
            store.step(clock.now());
        }
        lookedAt.clear();
        try {
            return labelled(perform(request)).header("Date", DateTimeFormatter.RFC_1123_DATE_TIME
                    .format(clock.now().atOffset(ZoneOffset.UTC)));
        } catch (Refused refused) {
            return refused(refused.refusal());
        } finally {
            stepOnPoll();
        }
    }

    private StubResponse perform(StubRequest request) {
        String project = requests.project(request);
        return switch (request.operation().id()) {
            case "createManualBackup" -> StubResponse.json(202, start(request));
            case "listBackups" -> StubResponse.json(200, list(project, requests.list(request)));
            case "getJob" -> StubResponse.json(200, job(project, requests.jobId(request)));
            case "deleteManualBackup" -> {
                store.delete(project, request.path().get("backup_id"));
                yield StubResponse.json(202, NODES.objectNode());
            }
            default -> throw new Refused(Refusal.ROUTE);
        };
    }

    private JsonNode start(StubRequest request) {
        Backup backup = store.start(requests.start(request), clock.now());
        return NODES.objectNode().<ObjectNode>set("backup", backup.created()).put("job_id", backup.jobId());
    }

    private JsonNode list(String project, ListQuery query) {
        List<Backup> matches = query.matching(store.of(project), Backup::listed);
        ObjectNode json = NODES.objectNode();
        ArrayNode page = json.putArray("backups");
        for (Backup backup : query.page(matches)) {
            page.add(backup.listed());
            lookedAt.add(backup);
        }
        return json.put("total_count", (long) matches.size());
    }

    private JsonNode job(String project, String jobId) {
        Backup backup = store.ofJob(project, jobId).orElseThrow(() -> new Refused(Refusal.JOB_UNKNOWN));
        lookedAt.add(backup);
        return NODES.objectNode().set("job", backup.job());
    }

    /** What a look at a resource moves on when polls drive the work. */
    private void stepOnPoll() {
        if (clock.stepsOnPoll() && lookedAt.stream().anyMatch(backup -> !backup.isOver())) {
            clock.step();
            lookedAt.forEach(backup -> backup.step(clock.now()));
        }
    }

    @Override
    public synchronized void step() {
        clock.step();
        store.step(clock.now());
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return refused(Refusal.ROUTE);
    }

    static StubResponse refused(Refusal refusal) {
        ObjectNode error = NODES.objectNode().put("error_code", refusal.code()).put("error_msg", refusal.message());
        if (refusal.isOfGateway()) {
            error.put("request_id", requestId());
        }
        return labelled(StubResponse.json(refusal.status(), error));
    }

    private static StubResponse labelled(StubResponse response) {
        return response.header("X-Request-Id", requestId());
    }

    private static String requestId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public synchronized void forgetPast() {
        store.forgetPast();
    }

    @Override
    public Map<String, String> fixtures() {
        return Map.of("project", BackupStore.PROJECT, "instance", BackupStore.INSTANCE, "expendableInstance", BackupStore.INSTANCE,
                "unknownInstance", BackupStore.UNKNOWN_INSTANCE);
    }
}
