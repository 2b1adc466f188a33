package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.Set;

/**
 * Tells of a rejection that the request is right and something is in its way, such as the state of a thing: by the statuses that HTTP has for that, by
 * those that the contract has for conflicts, or by what its {@code busy} names.
 */
final class InTheWay {

    /** Conflict, and locked (RFC 4918, section 11.3). */
    private static final Set<Integer> ALWAYS = Set.of(409, 423);

    private InTheWay() {
    }

    static boolean isSaidBy(ApiSession session, Resource resource, Seen answer) {
        return isSaid(session.contract(), resource, answer.operation(), answer.status(), answer.body());
    }

    static boolean isSaid(Contract contract, Resource resource, Operation operation, int status, JsonNode body) {
        return ALWAYS.contains(status) || status >= 400 && (contract.errors().stream().anyMatch(error -> error.when() == ErrorRule.Reason.CONFLICT
                && error.status() == status && error.binds(operation) && error.isShownBy(body)) || resource.looks().busy().entrySet().stream()
                .anyMatch(word -> word.getValue().contains(body.at(word.getKey()).asText())));
    }
}
