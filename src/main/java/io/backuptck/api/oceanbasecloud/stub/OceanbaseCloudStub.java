package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ListQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays the backups of OceanBase Cloud. A logical backup is accepted and never seen again. */
public final class OceanbaseCloudStub implements StubApi {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The contract does not say what leaving the size out means. */
    private static final String DEFAULT_SIZE = "10";

    private final Contract contract;
    private final StubClock clock;
    private final Orders orders;
    private final BackupStore store;
    /** What the request being answered has looked at. */
    private final List<BackupSet> lookedAt = new ArrayList<>();

    public OceanbaseCloudStub(RequestRules rules, StubClock clock) {
        this.contract = rules.contract();
        this.clock = clock;
        this.orders = new Orders(rules);
        this.store = new BackupStore(contract, clock.now());
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        for (int due = clock.due(); due > 0; due--) {
            store.step(clock.now());
        }
        lookedAt.clear();
        Optional<String> requestId = Optional.ofNullable(request.query().get("requestId"));
        try {
            return StubResponse.json(200, perform(request, requestId));
        } catch (Refused refused) {
            return Envelopes.failure(requestId, refused);
        } finally {
            stepOnPoll();
        }
    }

    private ObjectNode perform(StubRequest request, Optional<String> requestId) {
        String instance = request.path().get("instanceId");
        return switch (request.operation().id()) {
            case "startBackup" -> Envelopes.success(requestId, start(instance, request));
            case "getBackupSet" -> Envelopes.success(requestId, set(instance, request));
            case "listBackupSets" -> list(instance, request, requestId);
            default -> throw noRoute();
        };
    }

    private ObjectNode start(String instance, StubRequest request) {
        store.requireKnown(instance); // before anything is read
        Order order = orders.read(request);
        ObjectNode data = NODES.objectNode();
        return order.isPhysical() ? data.put("backupTaskId", store.start(instance, order, clock.now()).id()) : data;
    }

    private ObjectNode set(String instance, StubRequest request) {
        String id = request.path().get("backupTaskId");
        BackupSet set = store.find(instance, id)
                .orElseThrow(() -> new Refused(Refusal.BACKUP_SET, "There is no backup set " + id + "."));
        lookedAt.add(set);
        return set.detailed(wantsDownload(request));
    }

    private ObjectNode list(String instance, StubRequest request, Optional<String> requestId) {
        Map<String, String> wanted = new HashMap<>(request.query());
        wanted.putIfAbsent("pageSize", DEFAULT_SIZE);
        ListQuery query = ListQuery.of(contract, request.operation().id(), wanted);
        List<BackupSet> matches = query.matching(store.of(instance), set -> set.listed(false));
        ObjectNode data = NODES.objectNode();
        ArrayNode page = data.putArray("dataList");
        for (BackupSet set : query.page(matches)) {
            page.add(set.listed(wantsDownload(request)));
            lookedAt.add(set);
        }
        return Envelopes.success(requestId, data).put("totalCount", (long) matches.size());
    }

    private static boolean wantsDownload(StubRequest request) {
        return request.query().getOrDefault("checkBackupSetDownloadEnable", "").equals("true");
    }

    /** What a look at a resource moves on when polls drive the work. */
    private void stepOnPoll() {
        if (clock.stepsOnPoll() && lookedAt.stream().anyMatch(set -> !set.isOver())) {
            clock.step();
            lookedAt.forEach(set -> set.step(clock.now()));
        }
    }

    @Override
    public synchronized void step() {
        clock.step();
        store.step(clock.now());
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return Envelopes.failure(Optional.empty(), noRoute());
    }

    private static Refused noRoute() {
        return new Refused(Refusal.ROUTE, "There is no such operation.");
    }

    @Override
    public synchronized void forgetPast() {
        store.forgetPast();
    }

    @Override
    public Map<String, String> fixtures() {
        return Map.of("instance", BackupStore.INSTANCE, "tenantId", BackupStore.TENANT, "database", "database1",
                "secondDatabase", "database2", "table", "test1", "secondTable", "test2");
    }
}
