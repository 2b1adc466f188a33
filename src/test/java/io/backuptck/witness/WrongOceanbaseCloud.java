package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import java.util.List;
import java.util.function.Supplier;

/** OceanBase Cloud services with one thing wrong each. */
enum WrongOceanbaseCloud implements WrongServer {

    TAKES_TABLES_OF_TWO_DATABASES(() -> new OceanbaseCloudService() {
        @Override
        String faultOf(String objectType, JsonNode databases) {
            return databases.size() == 2 ? super.faultOf("database", databases) : super.faultOf(objectType, databases);
        }
    }, "OBC-TABLE-09"),
    TAKES_A_DATABASE_WITHOUT_TABLES(() -> new OceanbaseCloudService() {
        @Override
        String faultOfTables(JsonNode names, String database) {
            return names.isMissingNode() ? null : super.faultOfTables(names, database);
        }
    }, "OBC-TABLE-14"),
    TAKES_201_TABLES(() -> new OceanbaseStartOnly() {
        @Override
        boolean isTableLevel(JsonNode databases) {
            return databases.size() == 1 && !databases.get(0).path("tables").isMissingNode();
        }
    }, "OBC-TABLE-16"),
    TAKES_199_TABLES_AT_MOST(() -> new OceanbaseStartOnly() {
        @Override
        boolean isTableLevel(JsonNode databases) {
            return super.isTableLevel(databases) && databases.get(0).path("tables").size() < 200;
        }
    }, "OBC-TABLE-03"),
    TAKES_ONE_DATABASE_AT_MOST(() -> new OceanbaseCloudService() {
        @Override
        String faultOf(String objectType, JsonNode databases) {
            return databases.size() > 1 ? "one database only" : super.faultOf(objectType, databases);
        }
    }, "OBC-DATABASE-01"),
    TELLS_NO_TASK(() -> new OceanbaseCloudService() {
        @Override
        WitnessReply accept(WitnessRequest request, JsonNode data) {
            return super.accept(request, data.has("backupTaskId") ? WitnessRequest.JSON.createObjectNode() : data);
        }
    }, "OBC-PHYSICAL-13"),
    GIVES_ALL_BACKUPS_ONE_TASK(() -> new OceanbaseCloudService() {
        @Override
        String newId() {
            return "bak-1";
        }
    }, "OBC-START-23", "OBC-LIFE-02"),
    WRITES_SUCCESS_AS_TEXT(() -> new OceanbaseStartOnly() {
        @Override
        WitnessReply accept(WitnessRequest request, JsonNode data) {
            return WitnessReply.json(200, ((ObjectNode) WitnessRequest.json(super.accept(request, data))).put("success", "true"));
        }
    }, "OBC-ENV-03"),
    DOES_NOT_SPEAK_OF_SUCCESS(() -> new OceanbaseStartOnly() {
        @Override
        WitnessReply accept(WitnessRequest request, JsonNode data) {
            return WitnessReply.json(200, ((ObjectNode) WitnessRequest.json(super.accept(request, data))).without("success"));
        }
    }, "OBC-ENV-02"),
    WANTS_A_POLICY_ALWAYS(() -> new OceanbaseCloudService() {
        @Override
        WitnessReply logical(WitnessRequest request, JsonNode body) {
            return body.has("backupPolicy") ? super.logical(request, body)
                    : refuse(request, 400, "E001R004", "backupPolicy is missing");
        }
    }, "OBC-LOGICAL-01"),
    CANNOT_READ_BLANKS(() -> new OceanbaseCloudService() {
        @Override
        JsonNode parse(JsonNode databaseTables) {
            return databaseTables.asText().contains(" ") ? WitnessRequest.JSON.createArrayNode() : super.parse(databaseTables);
        }
    }, "OBC-LOGICAL-04"),
    CALLS_A_FAILURE_SUCCESS(() -> new OceanbaseStartOnly() {
        @Override
        WitnessReply refuse(WitnessRequest request, int status, String code, String message) {
            return WitnessReply.json(status, ((ObjectNode) WitnessRequest.json(super.refuse(request, status, code, message)))
                    .put("success", true));
        }
    }, "OBC-ERR-02"),
    ANSWERS_A_START_WITH_202(() -> new OceanbaseStartOnly() {
        @Override
        WitnessReply accept(WitnessRequest request, JsonNode data) {
            return new WitnessReply(202, "application/json", super.accept(request, data).body());
        }
    }, "OBC-START-01"),
    GOES_ON_AFTER_ITS_END(() -> new OceanbaseCloudService() {
        @Override
        String status(OceanbaseBackupSet set) {
            return set.age == 7 || set.age == 8 ? "DOING" : super.status(set);
        }
    }, "OBC-LIFE-01"),
    KEEPS_WHAT_IT_REFUSES(() -> new OceanbaseCloudService() {
        @Override
        String faultOf(String objectType, JsonNode databases) {
            String fault = super.faultOf(objectType, databases);
            if (fault != null) {
                add("LOGICAL_BACKUP", TENANT);
            }
            return fault;
        }
    }, "OBC-START-24"),
    /** It answers like a server of the API, so that it is no door in front of one. */
    ANSWERS_A_START_WITH_A_REDIRECT(() -> new OceanbaseStartOnly() {
        @Override
        WitnessReply answer(WitnessRequest request) {
            WitnessReply reply = super.answer(request);
            return reply.status() == 200 ? new WitnessReply(307, reply.contentType(), reply.body()) : reply;
        }
    }, "OBC-START-01");

    private final Defect defect;

    WrongOceanbaseCloud(Supplier<WitnessServer> server, String... blamed) {
        this.defect = new Defect(ApiId.named("oceanbase-cloud"), server, List.of(blamed));
    }

    @Override
    public Defect defect() {
        return defect;
    }
}
