package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.contract.ListQuery;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads requests and refuses what the contract does not allow. */
final class Requests {

    private final RequestRules rules;
    private int unnamed;

    Requests(RequestRules rules) {
        this.rules = rules;
    }

    String project(StubRequest request) {
        refuse(request, "path", request.path(), Map.of("project_id", Refusal.PROJECT_ID, "backup_id", Refusal.BACKUP_ID));
        return request.path().get("project_id");
    }

    /** What is to be backed up. */
    Backup.Facts start(StubRequest request) {
        String project = project(request);
        JsonNode body = body(request);
        List<Violation> violations = rules.body(request.operation(), body);
        if (!violations.isEmpty()) {
            throw new Refused(refusal(violations.get(0)));
        }
        String instance = usable(body.path("instance_id"), BackupStore.INSTANCE);
        if (!instance.matches("[A-Za-z0-9-]{1,64}")) {
            throw new Refused(Refusal.INSTANCE_ID);
        }
        return new Backup.Facts(project, instance, usable(body.path("name"), "unnamed-" + ++unnamed),
                Optional.ofNullable(body.path("description").textValue()), "manual");
    }

    /** What takes the place of a value that was let through because its rule is switched off. */
    private static String usable(JsonNode value, String instead) {
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : instead;
    }

    private JsonNode body(StubRequest request) {
        JsonText text = request.json();
        if (request.body().length == 0 && !rules.demandsBody(request.operation())
                || text.value().isEmpty() && !rules.demandsJson(request.operation())) {
            return JsonNodeFactory.instance.objectNode().put("instance_id", BackupStore.INSTANCE).put("name", "unnamed");
        }
        if (request.body().length == 0 || text.value().filter(JsonNode::isNull).isPresent()) {
            throw new Refused(Refusal.BODY_MISSING);
        }
        return text.value().orElseThrow(() -> new Refused(Refusal.PARAMETER));
    }

    private static Refusal refusal(Violation violation) {
        return switch (violation.pointer()) {
            case "/name" -> Refusal.BACKUP_NAME;
            case "/description" -> Refusal.DESCRIPTION;
            case "/instance_id" -> Refusal.INSTANCE_ID;
            default -> Refusal.PARAMETER;
        };
    }

    String jobId(StubRequest request) {
        refuse(request, "query", request.query(), Map.of());
        return request.query().get("id");
    }

    ListQuery list(StubRequest request) {
        Map<String, String> query = new HashMap<>(request.query());
        // A plus sign that was not escaped arrives as a blank.
        List.of("begin_time", "end_time").forEach(time ->
                query.computeIfPresent(time, (name, value) -> value.replace(' ', '+')));
        refuse(request, "query", query, Map.of("limit", Refusal.LIMIT, "offset", Refusal.OFFSET, "instance_id",
                Refusal.INSTANCE_ID, "backup_id", Refusal.BACKUP_ID, "backup_type", Refusal.BACKUP_TYPE,
                "begin_time", Refusal.TIMES, "end_time", Refusal.TIMES));
        return ListQuery.of(rules.contract(), request.operation().id(), query);
    }

    private void refuse(StubRequest request, String in, Map<String, String> values, Map<String, Refusal> refusals) {
        rules.parameters(request.operation(), in, values).stream().findFirst().ifPresent(problem -> {
            throw new Refused(refusals.getOrDefault(problem.name(), Refusal.PARAMETER));
        });
    }
}
