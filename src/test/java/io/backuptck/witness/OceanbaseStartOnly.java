package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Only what the source page itself describes, and as lenient as it allows: backups can be started, nothing can be looked
 * up. Only what is clearly stated is refused; what does not exist is left to the task to find out. The request id is
 * echoed, logical backups have empty data.
 */
class OceanbaseStartOnly extends OceanbaseCloudService {

    private int count;

    @Override
    WitnessReply answer(WitnessRequest request) {
        return request.is("POST", "/api/v2/instances/*/backup/data/start") ? start(request)
                : WitnessReply.text(404, "text/html", "<h1>404 Not Found</h1>");
    }

    @Override
    WitnessReply start(WitnessRequest request) {
        JsonNode body = request.json();
        String type = body.path("backupObjectType").asText();
        if (type.isEmpty()) {
            return refuse(request, 422, "Backup.Body", "not understood");
        }
        if (type.equals("table") && !isTableLevel(parse(body.path("databaseTables")))) {
            return refuse(request, 409, "Backup.Table.Limit", "one database, up to 200 tables");
        }
        ObjectNode data = WitnessRequest.JSON.createObjectNode();
        return accept(request, type.equals("tenant") ? data.put("backupTaskId", newId()) : data);
    }

    boolean isTableLevel(JsonNode databases) {
        return databases.size() == 1 && !databases.get(0).path("tables").isMissingNode()
                && databases.get(0).path("tables").size() <= 200;
    }

    @Override
    WitnessReply accept(WitnessRequest request, JsonNode data) {
        ObjectNode body = WitnessRequest.JSON.createObjectNode().put("requestId",
                request.query().getOrDefault("requestId", "req-20260113-123456"));
        body.set("data", data);
        return WitnessReply.json(200, body.put("success", true));
    }

    @Override
    String newId() {
        return Integer.toString(++count);
    }
}
