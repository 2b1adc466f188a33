package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.ScriptedName;
import io.backuptck.stub.StubRequest;
import io.backuptck.validation.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads starts and refuses what the contract does not allow. Where the documentation leaves open what happens, the
 * service is lenient: letter case of the kind, options of another JSON type, databaseTables as a real array.
 */
final class Orders {

    private static final String KIND = "backupObjectType";
    private static final String SELECTION = "databaseTables";

    private final RequestRules rules;

    Orders(RequestRules rules) {
        this.rules = rules;
    }

    /** The body of a start as a strict client would have written it. */
    JsonNode read(StubRequest request) {
        JsonNode usual = usual(body(request));
        rules.body(request.operation(), usual).stream().findFirst().ifPresent(first -> {
            throw refused("The body is not valid: " + (first.pointer().isEmpty() ? "it" : first.pointer()) + " " + first.message() + ".");
        });
        if (!usual.path("tenantId").isMissingNode()) {
            known(ObjectNames.UNKNOWN_TENANT, usual.path("tenantId").asText());
        }
        if (!isPhysical(usual)) {
            selection(usual).forEach(Orders::knownObjects);
        }
        return usual;
    }

    static boolean isPhysical(JsonNode order) {
        return !order.path(KIND).asText().matches("table|database");
    }

    private JsonNode body(StubRequest request) {
        boolean demanded = request.body().length == 0 ? rules.demandsBody(request.operation())
                : rules.demandsJson(request.operation());
        Optional<JsonNode> body = request.json().value();
        if (body.isEmpty() && demanded) {
            throw refused("The body is no JSON text.");
        }
        return body.orElseGet(() -> JsonNodeFactory.instance.objectNode().put(KIND, "tenant").put("backupPolicy", "manual"));
    }

    private static JsonNode usual(JsonNode body) {
        if (!(body instanceof ObjectNode given)) {
            return body;
        }
        ObjectNode usual = given.deepCopy();
        if (usual.path(KIND).isTextual()) {
            usual.put(KIND, usual.path(KIND).textValue().toLowerCase(Locale.ROOT));
        }
        if (!usual.path("needPreCheck").isBoolean()) {
            usual.remove("needPreCheck");
        }
        if (usual.path(SELECTION).isArray()) {
            usual.put(SELECTION, usual.path(SELECTION).toString());
        }
        for (String member : List.of("backupPolicy", "tenantId", "uid", "callerUid", "projectId")) {
            JsonNode value = usual.path(member);
            if (value.isNull()) {
                usual.remove(member);
            } else if (value.isNumber() || value.isBoolean()) {
                usual.put(member, value.asText());
            }
        }
        return usual;
    }

    private static JsonNode selection(JsonNode body) {
        return JsonText.parse(body.path(SELECTION).asText()).value().orElse(body.path(SELECTION));
    }

    private static void knownObjects(JsonNode element) {
        known(ObjectNames.UNKNOWN_DATABASE, element.path("database").asText());
        element.path("tables").forEach(table -> known(ObjectNames.UNKNOWN_TABLE, table.asText()));
    }

    /** Everything exists but for names that say otherwise. */
    private static void known(ScriptedName unknown, String name) {
        if (unknown.matches(name)) {
            throw refused("The " + unknown.what() + " " + name + " does not exist.");
        }
    }

    private static Refused refused(String message) {
        return new Refused(400, "E001R000", message);
    }
}
