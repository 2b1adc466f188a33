package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubRequest;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads request bodies as the agent does and refuses what the contract does not allow. */
final class Bodies {

    private static final Set<String> OPERATORS = Set.of("ROLLBACK", "RETRY", "PASS", "CANCEL");

    private final RequestRules rules;

    Bodies(RequestRules rules) {
        this.rules = rules;
    }

    BackupRequest startRequest(StubRequest request) {
        return BackupRequest.of(read(request, Refusal.MODE, true));
    }

    void checkCancelRequest(StubRequest request) {
        read(request, Refusal.BACKUP_STATUS, true);
    }

    /**
     * The operator in upper case.
     *
     * @param usual what counts when a rule was switched off that would have refused what came
     */
    String operator(StubRequest request, Refusal unknownOperator, String usual) {
        String operator = read(request, unknownOperator, false).path("operator").asText().toUpperCase(Locale.ROOT);
        return OPERATORS.contains(operator) ? operator : usual;
    }

    /** A value that cannot be bound is refused first; a word that is not known, later and by the work proper. */
    private JsonNode read(StubRequest request, Refusal unknownWord, boolean mayBeAbsent) {
        JsonNode body = json(request, mayBeAbsent);
        List<Violation> violations = rules.body(request.operation(), body);
        boolean empty = body.path("operator").isTextual() && body.path("operator").textValue().isEmpty();
        Refusal.BIND.when(violations.stream().anyMatch(violation -> !violation.keyword().equals("pattern") || empty));
        if (!violations.isEmpty()) {
            throw new Refused(unknownWord);
        }
        return body;
    }

    private JsonNode json(StubRequest request, boolean mayBeAbsent) {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        if (!mayBeAbsent) {
            empty.put("operator", "PASS"); // what an agent that forgot to look at the body goes on with
        }
        if (request.body().length == 0) {
            Refusal.BIND.when(!mayBeAbsent && rules.demandsBody(request.operation()));
            return empty;
        }
        JsonText text = JsonText.parse(request.body());
        Refusal.BIND.when(text.value().isEmpty() && rules.demandsJson(request.operation()));
        JsonNode body = text.value().orElse(empty);
        if (!body.isObject()) {
            Refusal.BIND.when(!rules.body(request.operation(), body).isEmpty());
            return empty;
        }
        ObjectNode lowerCase = JsonNodeFactory.instance.objectNode();
        body.fields().forEachRemaining(member ->
                lowerCase.set(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
        return lowerCase;
    }
}
