package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Other decisions in what the OceanBase Cloud page leaves open. */
final class CloudVariants {

    private CloudVariants() {
    }

    /** Says what requestId was sent, names the task of a logical backup too, and refuses all with 400. */
    static class Echoing extends CloudServer {

        @Override
        String answeredRequestId(Call call) {
            return call.query().get("requestId");
        }

        @Override
        Answer startedLogical(ObjectNode answer, Task task) {
            ((ObjectNode) answer.get("data")).put("backupTaskId", task.id());
            return super.startedLogical(answer, task);
        }

        @Override
        Answer refusal(Reason reason, String why) {
            return Answer.json(400, Call.JSON.createObjectNode().put("success", false).put("errorMessage", why));
        }
    }

    /** "success: Indicates whether the request was successful" is taken by its word: HTTP says only that it was answered. */
    static class RefusesInTheBody extends CloudServer {

        @Override
        Answer refusal(Reason reason, String why) {
            ObjectNode body = Call.JSON.createObjectNode().put("success", false).put("requestId", "trace " + seen()).put("why", why);
            return Answer.json(200, body.putNull("data"));
        }
    }

    /** Says something else where no operation is documented. */
    static class AnswersElsewhere extends CloudServer {

        private final Answer elsewhere;

        AnswersElsewhere(Answer elsewhere) {
            this.elsewhere = elsewhere;
        }

        @Override
        Answer elsewhere(Call call) {
            return elsewhere;
        }
    }

    /** One task can be read, in the frame that the page gives to answers. */
    static class ReadsTasks extends CloudServer {

        @Override
        Answer elsewhere(Call call) {
            if (!call.fits("GET", "/api/v2/instances/{instanceId}/backup/data/{backupTaskId}")) {
                return super.elsewhere(call);
            }
            Task task = tasks().stream().filter(one -> one.id().equals(call.segment(6))).findFirst()
                    .orElseThrow(() -> new Refused(Reason.UNKNOWN, "there is no such task"));
            ObjectNode answer = Call.JSON.createObjectNode().put("success", true).put("requestId", answeredRequestId(call));
            answer.putObject("data").put("backupTaskId", task.id()).put("running", isRunning(task));
            return Answer.json(200, answer);
        }
    }

    /** Refuses databases and tables that it does not have. */
    static class KnowsItsTables extends CloudServer {

        @Override
        Selection selection() {
            return new KnownDatabases() {
                @Override
                void checkNames(JsonNode entry) {
                    super.checkNames(entry);
                    entry.path("tables").forEach(table -> Refused.unless(table.asText().equals("orders"), Reason.UNKNOWN,
                            "there is no such table"));
                }
            };
        }
    }

    /** A cluster is backed up once at a time. */
    static class OneAtATime extends CloudServer {

        @Override
        void check(JsonNode asked) {
            super.check(asked);
            Refused.unless(tasks().stream().noneMatch(this::isRunning), Reason.CONFLICT, "a backup is in progress");
        }
    }

    /** Takes the members that the page names and, as a policy, the one word that it shows. */
    static class Strict extends CloudServer {

        private static final Set<String> NAMED = Set.of("needPreCheck", "backupObjectType", "backupPolicy", "tenantId", "uid",
                "callerUid", "projectId", "databaseTables");

        @Override
        void check(JsonNode asked) {
            asked.fields().forEachRemaining(member -> Refused.unless(NAMED.contains(member.getKey())
                    && !member.getValue().isNull(), Reason.MALFORMED, "unknown or null: " + member.getKey()));
            Refused.unless(asked.path("backupPolicy").asText("manual").equals("manual"), Reason.INVALID, "policy");
            super.check(asked);
        }
    }

    /** Answers carry more than the page lists; identifiers are long and have signs in them. */
    static class Talkative extends CloudServer {

        @Override
        String newId() {
            return "https://backup.example/" + "tasks/".repeat(30) + seen() + "?x=\u00e4 b#c";
        }

        @Override
        Answer startedPhysical(ObjectNode answer) {
            ((ObjectNode) answer.get("data")).put("state", "queued").putArray("warnings");
            return super.startedPhysical(answer.put("cost", 12).putNull("next")).with("Content-Type", "application/json;charset=UTF-8");
        }
    }

    /** RFC 7616, 3.4.6: an answer to a demand that covers another target than the request's is a bad request, whoever sends it. */
    static class LooksAtTheTargetFirst extends CloudServer {

        @Override
        Answer serve(Call call) {
            String proof = call.headers().getFirst("Authorization");
            if (proof != null && !proof.contains("uri=\"" + call.target() + "\"")) {
                return refusal(Reason.MALFORMED, "the digest is for another target");
            }
            return super.serve(call);
        }
    }

    /** Whoever proves to be a stranger gets no second demand. */
    static class SendsStrangersAway extends CloudServer {

        @Override
        Answer serve(Call call) {
            return call.headers().getFirst("Authorization") == null || lets(call) ? super.serve(call)
                    : Answer.json(403, Call.JSON.createObjectNode().put("fault", "a stranger"));
        }
    }
}
