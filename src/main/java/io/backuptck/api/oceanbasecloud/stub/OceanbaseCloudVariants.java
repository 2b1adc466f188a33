package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.FewerRoutes;
import io.backuptck.stub.fault.HttpVariant;
import io.backuptck.stub.fault.JsonVariant;
import io.backuptck.stub.fault.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What correct services may do: the documentation leaves much of it open. */
public final class OceanbaseCloudVariants {

    /** The list is read page by page, and no schedule makes several backups while that is done once. */
    private static final int LISTS_PER_SCHEDULED_BACKUP = 12;

    private OceanbaseCloudVariants() {
    }

    public static List<Variant> all() {
        return Stream.concat(answers().stream(), Stream.concat(behaviour().stream(), DigestVariants.all().stream())).toList();
    }

    private static List<Variant> answers() {
        return List.of(
                variant("own-request-id", "The requestId of the answer is not that of the request.",
                        answer(body -> true, body -> body.put("requestId", "req-20260113-123456"))),
                variant("code-on-success", "Successful answers have an errorCode and an errorMessage.",
                        answer(OceanbaseCloudVariants::isSuccess,
                                body -> body.put("errorCode", "E001").put("errorMessage", "success"))),
                variant("null-code", "Successful answers have an errorCode and an errorMessage that are null.",
                        answer(OceanbaseCloudVariants::isSuccess,
                                body -> body.putNull("errorCode").putNull("errorMessage"))),
                variant("family-members", "Answers have the other members of the vendor's APIs.",
                        answer(body -> true, body -> body.put("cost", 9_007_199_254_740_993L).put("server", "gateway-01")
                                .put("totalCount", 1).putObject("extra").put("zone", "z1"))),
                variant("null-family-members", "Answers have the other members of the vendor's APIs, which are null.",
                        answer(body -> true, body ->
                                body.putNull("cost").putNull("server").putNull("totalCount").putNull("extra"))),
                variant("logical-with-id", "The answer to a logical start names a task.",
                        started(data -> data.put("backupTaskId", "bak-logical-1"))),
                variant("logical-null-id", "The answer to a logical start has a backupTaskId that is null.",
                        started(data -> data.putNull("backupTaskId"))),
                variant("logical-null-data", "The answer to a logical start has data null.",
                        answer(body -> body.path("data").isObject() && body.get("data").isEmpty(), body -> body.putNull("data"))),
                variant("logical-no-data", "The answer to a logical start has no data.",
                        answer(body -> body.path("data").isObject() && body.get("data").isEmpty(), body -> body.remove("data"))),
                variant("other-states", "A backup that is going on has another word for it.",
                        sets(set -> put(set, "status", "RUNNING", "INITIALIZING"))),
                variant("no-end-yet", "A set has no end and no checkpoint before its end.", sets(set -> {
                    if (set.path("endTime").isNull()) {
                        set.remove(List.of("endTime", "checkpoint", "dataBackupSize"));
                    }
                })),
                variant("empty-end", "A set has an empty end and checkpoint before its end.", sets(set -> {
                    if (set.path("endTime").isNull()) {
                        set.put("endTime", "").put("checkpoint", "");
                    }
                })),
                variant("other-set-id", "The id of a set is not that of its task.",
                        sets(set -> set.put("backupSetId", "set-" + set.path("backupSetId").asText()))),
                variant("plain-set", "A set is that of a tenant and has no parts.", sets(set -> {
                    set.put("backupObjectType", "TENANT");
                    set.remove("tenantBackupSetList");
                })),
                variant("bare-set", "A set has only what tells its kind, its start and its state.", sets(set ->
                        set.retain("backupSetId", "backupMode", "startTime", "status"))),
                variant("null-set", "What a set need not have is null.", sets(set -> List.of("backupObjectType", "checkpoint",
                        "endTime", "dataBackupMode", "dataBackupSize", "dataVersion", "downloadEnabled", "downloadTaskId",
                        "storageClass", "tenantName", "tenantBackupSetList").forEach(set::putNull))),
                variant("offset", "Times are in UTC with an offset of zero.", sets(set -> times(set, "+00:00"))),
                variant("fraction", "Times have nine digits of the second's fraction.", sets(set -> times(set, ".123456789Z"))),
                variant("rounded-start", "Starts are rounded to seconds, and ends cut off.", sets(set -> {
                    if (set.path("endTime").isTextual()) {
                        set.put("endTime", Instant.parse(set.path("startTime").textValue()).minusSeconds(1).toString());
                    }
                })),
                variant("round-numbers", "Sizes are whole numbers, and versions small.", sets(set -> set.put("dataBackupSize", 1)
                        .put("dataVersion", 1).put("downloadTaskId", 0))));
    }

    private static List<Variant> behaviour() {
        return List.of(
                variant("late-sets", "New sets are not known before they were looked for a few times.", LateSets::new),
                variant("one-at-a-time", "A start is refused with 409 while a backup is going on.", OneAtATime::new),
                variant("failing-check", "A check before a start finds that the backup is impossible.", FailingCheck::new),
                variant("late-failure", "That a name does not exist is found out by the task, which fails.", LateFailure::new),
                variant("logical-sets", "The list shows the sets of logical backups, too.",
                        (inner, activations) -> new OtherSets(inner, activations, 0)),
                variant("schedule", "Backups are made by a schedule meanwhile.",
                        (inner, activations) -> new OtherSets(inner, activations, LISTS_PER_SCHEDULED_BACKUP)),
                variant("only-documented", "Only the documented operation is there.", (inner, activations) ->
                        new FewerRoutes(inner, activations, List.of("listBackupSets", "getBackupSet"))),
                variant("no-list", "A set can be read, but sets cannot be listed.", (inner, activations) ->
                        new FewerRoutes(inner, activations, List.of("listBackupSets"))),
                variant("no-read", "Sets can be listed, but a single one cannot be read.", (inner, activations) ->
                        new FewerRoutes(inner, activations, List.of("getBackupSet"))),
                variant("existing-tables", "Tables must exist.", (inner, activations) -> new AlteredStub(inner, activations) {
                    @Override
                    public StubResponse answer(StubRequest request) {
                        String body = new String(request.body(), StandardCharsets.UTF_8);
                        return body.contains("backup_tck_") ? fired(inner().answer(request.withBody(
                                body.replace("backup_tck_", "unknown_").getBytes(StandardCharsets.UTF_8))))
                                : inner().answer(request);
                    }
                }),
                variant("refused-with-200", "Wrong starts are answered with 200 and success false.", new HttpVariant(
                        (request, answer) -> answer.status() == 400 ? new StubResponse(200, answer.headers(), answer.body())
                                : answer)));
    }

    private static Variant variant(String id, String title, Alteration alteration) {
        return new Variant(id, OceanbaseCloudApi.ID, title, alteration);
    }

    private static Alteration answer(Predicate<JsonNode> which, Consumer<ObjectNode> change) {
        return new JsonVariant(json -> {
            if (which.test(json)) {
                change.accept((ObjectNode) json);
            }
            return json.toString();
        });
    }

    private static boolean isSuccess(JsonNode body) {
        return body.path("success").asBoolean();
    }

    /** Changes the empty data of a logical start. */
    private static Alteration started(Consumer<ObjectNode> change) {
        return answer(body -> body.path("data").isObject() && body.get("data").isEmpty(),
                body -> change.accept((ObjectNode) body.get("data")));
    }

    /** @param change of each view of a set, that of a tenant's part included */
    private static Alteration sets(Consumer<ObjectNode> change) {
        return new JsonVariant(json -> {
            json.findParents("backupSetId").forEach(set -> change.accept((ObjectNode) set));
            return json.toString();
        });
    }

    private static void put(ObjectNode set, String member, String from, String to) {
        if (set.path(member).asText().equals(from)) {
            set.put(member, to);
        }
    }

    private static void times(ObjectNode set, String end) {
        for (String member : List.of("checkpoint", "startTime", "endTime")) {
            if (set.path(member).isTextual()) {
                set.put(member, set.get(member).textValue().replaceFirst("Z$", end));
            }
        }
    }
}
