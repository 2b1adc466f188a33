package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * OceanBase Cloud, from the page on starting a data backup and nothing else. What the page leaves open is decided here in
 * one way; each such decision is a method of its own, so that another server can decide otherwise.
 */
class CloudServer extends PageServer {

    static final String INSTANCE = "cluster.north-7";
    static final String TENANT = "tenant.blue";
    static final Map<String, String> FIXTURES = Map.of("instance", INSTANCE, "tenantId", TENANT,
            "database", "shop", "secondDatabase", "ledger", "table", "orders");

    /** So many requests after its start a task is done. */
    private static final int REQUESTS_TO_COMPLETE = 4;

    /** What was started, with the number of the request that started it. */
    record Task(String id, String object, int at) {
    }

    private final List<Task> tasks = new ArrayList<>();
    private final AccessKey key = accessKey();

    @Override
    Answer serve(Call call) {
        if (!lets(call)) {
            return locked(call).with("WWW-Authenticate", key.challenge());
        }
        try {
            return call.fits("POST", "/api/v2/instances/{instanceId}/backup/data/start") ? start(call) : elsewhere(call);
        } catch (Refused e) {
            return refusal(e.reason(), e.getMessage());
        }
    }

    private Answer start(Call call) {
        Refused.unless(requestIdFits(call.query().get("requestId")), Reason.MALFORMED, "requestId is missing");
        Refused.unless(instanceExists(call.segment(3)), Reason.UNKNOWN, "there is no such cluster");
        JsonNode asked = call.object();
        check(asked);
        Task task = new Task(newId(), asked.path("backupObjectType").asText("tenant"), seen());
        tasks.add(task);
        ObjectNode answer = Call.JSON.createObjectNode();
        ObjectNode data = answer.put("success", true).put("requestId", answeredRequestId(call)).putObject("data");
        if (task.object().equals("tenant")) {
            data.put("backupTaskId", task.id());
            return startedPhysical(answer);
        }
        return startedLogical(answer, task);
    }

    /** The two tables of the body: one for physical backups, one for logical ones. */
    void check(JsonNode asked) {
        text(asked, "backupObjectType", true);
        for (String optional : List.of("uid", "callerUid", "projectId")) {
            text(asked, optional, false);
        }
        switch (asked.path("backupObjectType").asText()) {
            case "tenant" -> checkPhysical(asked);
            case "table", "database" -> checkLogical(asked);
            default -> throw new Refused(Reason.INVALID, "backupObjectType must be tenant, database or table");
        }
        Refused.unless(asked.path("tenantId").asText(TENANT).equals(TENANT), Reason.UNKNOWN, "there is no such tenant");
    }

    /** Physical: backupPolicy is required; tenantId and needPreCheck are not. */
    void checkPhysical(JsonNode asked) {
        text(asked, "backupPolicy", true);
        text(asked, "tenantId", false);
        JsonNode preCheck = asked.path("needPreCheck");
        Refused.unless(isAbsent(preCheck) || preCheck.isBoolean(), Reason.INVALID, "needPreCheck must be true or false");
    }

    /** Logical: tenantId and databaseTables are required; backupPolicy and needPreCheck are not even in the table. */
    void checkLogical(JsonNode asked) {
        text(asked, "tenantId", true);
        text(asked, "databaseTables", true);
        selection().check(asked.path("backupObjectType").textValue(), asked.get("databaseTables").textValue());
    }

    /** The considerations on what may be selected. */
    Selection selection() {
        return new Selection();
    }

    static void text(JsonNode asked, String member, boolean required) {
        JsonNode value = asked.path(member);
        Refused.unless(!required && isAbsent(value) || value.isTextual() && !(required && value.textValue().isEmpty()),
                Reason.INVALID, member + " must be a text");
    }

    /** Open: whether null is the same as nothing. */
    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Query, requestId: required. */
    boolean requestIdFits(String requestId) {
        return requestId != null && !requestId.isEmpty();
    }

    boolean instanceExists(String instance) {
        return instance.equals(INSTANCE);
    }

    /** Open: the page's example answers another requestId than its example of a request sends. */
    String answeredRequestId(Call call) {
        return "trace " + seen();
    }

    /** Open: the shape of identifiers. */
    String newId() {
        return Long.toString(7_000_000_000L + seen(), 36);
    }

    /** The page names no status; the one on how to call the API says that success is 200. */
    Answer startedPhysical(ObjectNode answer) {
        return Answer.json(200, answer);
    }

    /** The logical example has no members in its data. */
    Answer startedLogical(ObjectNode answer, Task task) {
        return Answer.json(200, answer);
    }

    /** Constraints: "The caller must have an AccessKey". */
    boolean lets(Call call) {
        return key.opens(call);
    }

    AccessKey accessKey() {
        return new AccessKey("MD5", true);
    }

    /** Open: what is said to a caller without a key. */
    Answer locked(Call call) {
        return Answer.json(401, Call.JSON.createObjectNode().put("fault", "no AccessKey"));
    }

    /** Open: the page says nothing of errors. */
    Answer refusal(Reason reason, String why) {
        ObjectNode body = Call.JSON.createObjectNode();
        body.putObject("fault").put("kind", reason.name().toLowerCase()).put("text", why);
        return Answer.json(reason.status(), body);
    }

    /** Open: what is said where the page documents nothing. */
    Answer elsewhere(Call call) {
        return Answer.json(404, Call.JSON.createObjectNode().put("fault", "no such route"));
    }

    final List<Task> tasks() {
        return List.copyOf(tasks);
    }

    final boolean isRunning(Task task) {
        return seen() - task.at() < REQUESTS_TO_COMPLETE;
    }
}
