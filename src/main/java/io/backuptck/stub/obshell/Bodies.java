package io.backuptck.stub.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubRequest;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.Violation;
import java.util.List;
import java.util.Locale;

/** Reads request bodies as the agent does and refuses what the contract does not allow. */
final class Bodies {

    private final RequestValidator validator;

    Bodies(Contract contract) {
        this.validator = new RequestValidator(contract);
    }

    BackupRequest startRequest(StubRequest request) {
        return BackupRequest.of(read(request, Refusal.MODE, true));
    }

    void checkCancelRequest(StubRequest request) {
        read(request, Refusal.BACKUP_STATUS, true);
    }

    /** The operator in upper case. */
    String operator(StubRequest request, Refusal unknownOperator) {
        JsonNode operator = json(request, false).path("operator");
        if (operator.isTextual() && operator.textValue().isEmpty()) {
            throw Refused.early(Refusal.BIND);
        }
        return read(request, unknownOperator, false).path("operator").asText().toUpperCase(Locale.ROOT);
    }

    /** A value that cannot be bound is refused first; a word that is not known, later and by the work proper. */
    private JsonNode read(StubRequest request, Refusal unknownWord, boolean mayBeAbsent) {
        JsonNode body = json(request, mayBeAbsent);
        List<Violation> violations = validator.body(request.operation(), body);
        if (violations.stream().anyMatch(violation -> !violation.keyword().equals("pattern"))) {
            throw Refused.early(Refusal.BIND);
        }
        if (!violations.isEmpty()) {
            throw unknownWord == Refusal.OPERATOR || unknownWord == Refusal.NODE_OPERATOR
                    ? Refused.early(unknownWord) : Refused.late(unknownWord);
        }
        return body;
    }

    private static JsonNode json(StubRequest request, boolean mayBeAbsent) {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        if (request.body().length == 0) {
            return empty;
        }
        JsonText text = JsonText.parse(request.body());
        JsonNode body = text.value().orElseThrow(() -> Refused.early(Refusal.BIND));
        if (body.isNull() && mayBeAbsent) {
            return empty;
        }
        if (!body.isObject()) {
            throw Refused.early(Refusal.BIND);
        }
        ObjectNode lowerCase = JsonNodeFactory.instance.objectNode();
        body.fields().forEachRemaining(member ->
                lowerCase.set(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
        return lowerCase;
    }
}
