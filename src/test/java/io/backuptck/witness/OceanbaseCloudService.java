package io.backuptck.witness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The multi-cloud API of OceanBase Cloud with backup sets, behind a gateway that has checked the credentials. Everything
 * that the page calls required is demanded and everything named has to exist; an error code stands on successes too, and
 * logical backups get an id although none is promised. A set can be read a moment after its start and is done after some
 * reads.
 */
class OceanbaseCloudService extends WitnessServer {

    static final String INSTANCE = "ob317v4uif28ghj";
    static final String TENANT = "t4r1a2b3c4d5e";
    static final String DATABASE = "shop";
    static final String SECOND_DATABASE = "stock";
    static final String TABLE = "orders";
    static final String SECOND_TABLE = "customers";

    /** By database. */
    private final Map<String, Set<String>> tables = Map.of(DATABASE, new LinkedHashSet<>(Set.of(TABLE, SECOND_TABLE)),
            SECOND_DATABASE, Set.of("shelf"));
    final List<OceanbaseBackupSet> sets = new ArrayList<>();

    OceanbaseCloudService() {
        OceanbaseBackupSet scheduled = new OceanbaseBackupSet(newId(), "PHYSICAL_BACKUP", TENANT,
                now().minus(1, ChronoUnit.DAYS));
        scheduled.end = scheduled.start.plusSeconds(240);
        scheduled.age = 100;
        sets.add(scheduled);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Creates tables in the first database. */
    OceanbaseCloudService withTables(String... names) {
        tables.get(DATABASE).addAll(List.of(names));
        return this;
    }

    @Override
    WitnessReply answer(WitnessRequest request) {
        if (request.is("POST", "/api/v2/instances/*/backup/data/start")) {
            return start(request);
        }
        if (request.is("GET", "/api/v2/instances/*/backup/data/sets")) {
            return list(request);
        }
        if (request.is("GET", "/api/v2/instances/*/backup/data/sets/*")) {
            return one(request);
        }
        return refuse(request, 404, "GW404", "no such API");
    }

    // starting

    WitnessReply start(WitnessRequest request) {
        if (!request.query().containsKey("requestId")) {
            return refuse(request, 400, "E001R001", "requestId is missing");
        }
        if (!request.path().get(3).equals(INSTANCE)) {
            return refuse(request, 404, "E001R404", "no such cluster");
        }
        JsonNode body = request.json();
        if (!body.isObject()) {
            return refuse(request, 400, "E001R002", "a JSON object is expected");
        }
        return switch (body.path("backupObjectType").asText()) {
            case "tenant" -> physical(request, body);
            case "table", "database" -> logical(request, body);
            default -> refuse(request, 400, "E001R003", "unknown backupObjectType");
        };
    }

    WitnessReply physical(WitnessRequest request, JsonNode body) {
        if (!body.path("backupPolicy").isTextual()) {
            return refuse(request, 400, "E001R004", "backupPolicy is missing");
        }
        String tenant = body.path("tenantId").asText(TENANT);
        if (!tenant.equals(TENANT)) {
            return refuse(request, 400, "E001R005", "no such tenant");
        }
        OceanbaseBackupSet set = add("PHYSICAL_BACKUP", tenant);
        return accept(request, WitnessRequest.JSON.createObjectNode().put("backupTaskId", set.id));
    }

    WitnessReply logical(WitnessRequest request, JsonNode body) {
        if (!body.path("tenantId").asText().equals(TENANT)) {
            return refuse(request, 400, "E001R005", "no such tenant");
        }
        String fault = faultOf(body.get("backupObjectType").textValue(), parse(body.path("databaseTables")));
        if (fault != null) {
            return refuse(request, 400, "E002R001", fault);
        }
        OceanbaseBackupSet set = add("LOGICAL_BACKUP", TENANT);
        return accept(request, WitnessRequest.JSON.createObjectNode().put("backupTaskId", set.id));
    }

    /** The array inside the text; an empty one when the text holds none. */
    JsonNode parse(JsonNode databaseTables) {
        try {
            JsonNode inside = WitnessRequest.JSON.readTree(databaseTables.asText());
            return inside != null && inside.isArray() ? inside : WitnessRequest.JSON.createArrayNode();
        } catch (JsonProcessingException e) {
            return WitnessRequest.JSON.createArrayNode();
        }
    }

    /** What is wrong with the databases and tables; null when nothing is. */
    String faultOf(String objectType, JsonNode databases) {
        if (databases.isEmpty() || objectType.equals("table") && databases.size() != 1) {
            return "wrong number of databases";
        }
        for (JsonNode element : databases) {
            String database = element.path("database").asText();
            if (!tables.containsKey(database)) {
                return "no such database";
            }
            if (objectType.equals("table")) {
                String fault = faultOfTables(element.path("tables"), database);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    String faultOfTables(JsonNode names, String database) {
        Set<String> distinct = new HashSet<>();
        names.forEach(name -> distinct.add(name.asText()));
        if (!names.isArray() || distinct.isEmpty() || distinct.size() > 200) {
            return "1 to 200 tables have to be named";
        }
        return tables.get(database).containsAll(distinct) ? null : "no such table";
    }

    OceanbaseBackupSet add(String mode, String tenant) {
        OceanbaseBackupSet set = new OceanbaseBackupSet(newId(), mode, tenant, now());
        sets.add(0, set);
        return set;
    }

    // looking

    WitnessReply list(WitnessRequest request) {
        if (!request.path().get(3).equals(INSTANCE)) {
            return refuse(request, 404, "E001R404", "no such cluster");
        }
        sets.forEach(this::advance);
        int size = Integer.parseInt(request.query().getOrDefault("pageSize", "10"));
        int number = Integer.parseInt(request.query().getOrDefault("pageNumber", "1"));
        ObjectNode data = WitnessRequest.JSON.createObjectNode();
        ArrayNode items = data.putArray("dataList");
        sets.stream().skip((number - 1L) * size).limit(size).forEach(set -> items.add(shown(set)));
        return accept(request, data);
    }

    WitnessReply one(WitnessRequest request) {
        sets.forEach(this::advance);
        return sets.stream().filter(set -> set.id.equals(request.path().get(7)) && set.age > 1).findFirst()
                .map(set -> accept(request, shown(set)))
                .orElseGet(() -> refuse(request, 404, "E003R404", "no such backup set"));
    }

    void advance(OceanbaseBackupSet set) {
        set.age++;
        if (set.age == 5) {
            set.end = now();
        }
    }

    String status(OceanbaseBackupSet set) {
        return set.age < 3 ? "BEGINNING" : set.end == null ? "DOING" : "DONE";
    }

    ObjectNode shown(OceanbaseBackupSet set) {
        ObjectNode shown = WitnessRequest.JSON.createObjectNode().put("backupSetId", set.id).put("backupMode", set.mode)
                .put("backupObjectType", "TENANT").put("dataBackupMode", "FULL_BACKUP").put("status", status(set))
                .put("startTime", set.start.toString()).put("tenantId", set.tenantId).put("downloadTaskId", -1)
                .put("downloadEnabled", false).put("dataVersion", 1).put("storageClass", "STANDARD");
        if (set.end != null) {
            shown.put("endTime", set.end.toString()).put("checkpoint", set.end.toString()).put("dataBackupSize", 0.06);
        }
        return shown;
    }

    // shapes

    WitnessReply accept(WitnessRequest request, JsonNode data) {
        ObjectNode body = WitnessRequest.JSON.createObjectNode().put("success", true)
                .put("requestId", UUID.randomUUID().toString()).put("errorCode", "E001").put("errorMessage", "Success")
                .put("cost", 12).put("server", "gw-3");
        return WitnessReply.json(200, body.set("data", data));
    }

    WitnessReply refuse(WitnessRequest request, int status, String code, String message) {
        return WitnessReply.json(status, WitnessRequest.JSON.createObjectNode().put("success", false)
                .put("errorCode", code).put("errorMessage", message).put("requestId", UUID.randomUUID().toString()));
    }

    String newId() {
        return "bak-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
