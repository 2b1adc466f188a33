package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.WriteOnlyMembers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Answers as they leave: without what only requests have, and with the headers that the contract demands of them. */
final class Outgoing {

    private final boolean hides;
    private final WriteOnlyMembers hidden;
    private final DescribedHeaders headers;

    Outgoing(Contract contract, Templates templates) {
        this.hides = contract.documents().values().stream().anyMatch(document -> document.findValue("writeOnly") != null);
        this.hidden = new WriteOnlyMembers(contract);
        this.headers = new DescribedHeaders(contract, templates);
    }

    StubResponse of(Operation operation, StubResponse answer) {
        Optional<Location> schema = operation.answer(answer.status()).flatMap(Answer::schema).filter(place -> hides);
        return headers.complete(operation, schema.map(place -> reduced(place, answer)).orElse(answer));
    }

    private StubResponse reduced(Location schema, StubResponse answer) {
        Optional<JsonNode> body = JsonText.parse(answer.body()).value();
        Set<String> shown = body.map(value -> hidden.shown(schema, value).keySet()).orElse(Set.of());
        if (shown.isEmpty()) {
            return answer;
        }
        for (String pointer : shown) {
            if (body.get().at(Pointers.parent(pointer)) instanceof ObjectNode object) {
                object.remove(Pointers.tokens(pointer).get(Pointers.tokens(pointer).size() - 1));
            }
        }
        return new StubResponse(answer.status(), answer.headers(), body.get().toString().getBytes(StandardCharsets.UTF_8));
    }
}
