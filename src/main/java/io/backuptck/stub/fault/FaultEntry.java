package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A fault as the catalogue file states it.
 *
 * @param hears   the good stub hears this instead of what was asked
 * @param answers the good stub hears nothing; this is answered
 * @param also    is done beside what was asked for, before it
 * @param repeat  every further answer is the first one
 * @param change  changes of the answer
 */
record FaultEntry(String id, String title, Where where, Hearing hears, Given answers, Hearing also, boolean repeat,
        List<Map<String, JsonNode>> change) {

    /**
     * A request made from the one that came; what is not given stays as it was, and a parameter that is null is left out.
     *
     * @param steps so many steps of work are done afterwards
     */
    record Hearing(String operation, Map<String, String> path, Map<String, String> query, String body, int steps) {

        StubRequest from(StubRequest request, Contract contract) {
            Operation wanted = operation == null ? request.operation() : contract.operation(operation);
            return new StubRequest(wanted, request.target(), with(request.path(), path), with(request.query(), query),
                    request.headers(), body == null ? request.body() : body.getBytes(StandardCharsets.UTF_8));
        }

        private static Map<String, String> with(Map<String, String> values, Map<String, String> others) {
            Map<String, String> all = new LinkedHashMap<>(values);
            all.putAll(others == null ? Map.of() : others);
            all.values().removeIf(Objects::isNull);
            return all;
        }
    }

    /** A whole answer. */
    record Given(int status, JsonNode body) {

        StubResponse answer() {
            return StubResponse.json(status, body == null ? JsonNodeFactory.instance.objectNode() : body);
        }
    }

    /** The requirement's id is what stands before the dot. */
    String requirement() {
        return id.replaceFirst("\\..*", "");
    }

    Fault fault(Contract contract) {
        Where meant = where == null ? Where.ANYWHERE : where;
        return new Fault(id, contract.api(), title, requirement(), Set.copyOf(meant.operations()), alteration(contract));
    }

    Alteration alteration(Contract contract) {
        Where meant = where == null ? Where.ANYWHERE : where;
        List<Change> changes = change == null ? List.of() : change.stream().map(ChangeEntry::read).toList();
        if (answers != null) {
            return new MisreadRequest(meant, MisreadRequest.deaf(answers.answer()), changes);
        }
        if (hears != null) {
            return new MisreadRequest(meant, MisreadRequest.hearing(request -> hears.from(request, contract)), changes);
        }
        if (also != null) {
            return new MisreadRequest(meant, (request, good) -> {
                beside(request, good, contract);
                return good.answer(request);
            }, changes);
        }
        return new AnswerEdit(meant, changes, repeat);
    }

    private void beside(StubRequest request, StubApi good, Contract contract) {
        good.answer(also.from(request, contract));
        for (int i = 0; i < also.steps(); i++) {
            good.step();
        }
    }
}
