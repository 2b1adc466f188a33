package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.ScriptedName;
import io.backuptck.stub.StubRequest;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads starts and refuses what the contract does not allow. Where the documentation leaves open what happens, the
 * service is lenient: letter case of the kind, options of another JSON type, databaseTables as a real array.
 */
final class Orders {

    private static final String KIND = "backupObjectType";
    private static final String SELECTION = "databaseTables";
    private static final Map<String, String> PROBLEMS = Map.of(
            "required", "is missing", "type", "has the wrong type", "enum", "has no known value",
            "contentMediaType", "is no JSON text", "minItems", "names too little", "maxItems", "names too much");

    private final RequestRules rules;

    Orders(RequestRules rules) {
        this.rules = rules;
    }

    Order read(StubRequest request) {
        JsonNode body = body(request);
        JsonNode usual = usual(body);
        List<Violation> violations = rules.body(request.operation(), usual);
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            throw refused("The body is not valid: " + (first.pointer().isEmpty() ? "it" : first.pointer()) + " "
                    + PROBLEMS.getOrDefault(first.keyword(), first.message()) + ".");
        }
        String kind = usual.path(KIND).asText();
        boolean physical = !kind.equals("table") && !kind.equals("database");
        Optional<String> tenant = Optional.ofNullable(usual.path("tenantId").textValue());
        tenant.ifPresent(id -> known(ObjectNames.UNKNOWN_TENANT, id));
        if (!physical) {
            selection(usual).forEach(Orders::knownObjects);
        }
        return new Order(physical, tenant);
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

    /** The body as a strict client would have written it. */
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
        return new Refused(Refusal.REQUEST, message);
    }
}
