package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.SteppedWork;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ListQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays the backups of OceanBase Cloud. A logical backup is accepted and never seen again. */
public final class OceanbaseCloudStub implements StubApi {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The contract does not say what leaving the size out means. */
    private static final String DEFAULT_SIZE = "10";

    private final Contract contract;
    private final StubClock clock;
    private final Orders orders;
    private final BackupStore store;
    private final SteppedWork work;

    public OceanbaseCloudStub(RequestRules rules, StubClock clock) {
        this.contract = rules.contract();
        this.clock = clock;
        this.orders = new Orders(rules);
        this.store = new BackupStore(contract, clock.now());
        this.work = new SteppedWork(clock, store::step);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        work.begin();
        String requestId = idOf(request.query().getOrDefault("requestId", ""));
        try {
            return StubResponse.json(200, perform(request).put("requestId", requestId).put("success", true));
        } catch (Refused refused) {
            return refused.answer(requestId);
        } finally {
            work.end();
        }
    }

    /** The id of the request comes back; clients in the field leave it out or send it empty, and get a new one. */
    private static String idOf(String requestId) {
        return requestId.isEmpty() ? UUID.randomUUID().toString() : requestId;
    }

    private ObjectNode perform(StubRequest request) {
        String instance = request.path().get("instanceId");
        store.requireKnown(instance); // before anything is read
        return switch (request.operation().id()) {
            case "startBackup" -> start(instance, request);
            case "getBackupSet" -> set(instance, request);
            case "listBackupSets" -> list(instance, request);
            default -> throw new IllegalStateException("no operation " + request.operation().id());
        };
    }

    private ObjectNode start(String instance, StubRequest request) {
        store.requireFree(instance);
        JsonNode order = orders.read(request);
        boolean physical = Orders.isPhysical(order);
        String id = store.start(instance, order.path("tenantId").asText(BackupStore.TENANT), physical, clock.now());
        return enclosing(physical ? NODES.objectNode().put("backupTaskId", id) : NODES.objectNode());
    }

    private static ObjectNode enclosing(ObjectNode data) {
        return NODES.objectNode().set("data", data);
    }

    private ObjectNode set(String instance, StubRequest request) {
        String id = request.path().get("backupTaskId");
        BackupSet set = store.find(instance, id)
                .orElseThrow(() -> new Refused(404, "E001R005", "There is no backup set " + id + "."));
        work.lookAt(List.of(set));
        return enclosing(set.detailed(wantsDownload(request)));
    }

    private ObjectNode list(String instance, StubRequest request) {
        Map<String, String> wanted = new HashMap<>(request.query());
        wanted.putIfAbsent("pageSize", DEFAULT_SIZE);
        ListQuery query = ListQuery.of(contract, request.operation().id(), wanted);
        List<BackupSet> matches = query.matching(store.of(instance), set -> set.listed(false));
        work.lookAt(query.page(matches));
        ObjectNode data = NODES.objectNode();
        data.putArray("dataList").addAll(query.page(matches).stream().map(set -> set.listed(wantsDownload(request))).toList());
        return enclosing(data).put("totalCount", (long) matches.size());
    }

    private static boolean wantsDownload(StubRequest request) {
        return request.query().getOrDefault("checkBackupSetDownloadEnable", "").equals("true");
    }

    @Override
    public synchronized void step() {
        work.step();
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return new Refused(404, "E001R001", "There is no such operation.").answer(idOf(""));
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
