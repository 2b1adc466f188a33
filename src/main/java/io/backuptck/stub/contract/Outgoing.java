package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.MediaTypes;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.WriteOnlyMembers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers as they leave: without what only requests have, with a body of the kind that the contract describes where that is none of JSON, and
 * with the headers that the contract demands of them.
 */
final class Outgoing {

    private static final String TEXT = "text";

    private final Contract contract;
    private final boolean hides;
    private final WriteOnlyMembers hidden;
    private final DescribedHeaders headers;

    Outgoing(Contract contract, Templates templates) {
        this.contract = contract;
        this.hides = contract.documents().values().stream().anyMatch(document -> document.findValue("writeOnly") != null);
        this.hidden = new WriteOnlyMembers(contract);
        this.headers = new DescribedHeaders(contract, templates);
    }

    StubResponse of(Operation operation, StubResponse answer) {
        Optional<Location> schema = operation.answer(answer.status()).flatMap(Answer::schema).filter(place -> hides);
        return headers.complete(operation, schema.map(place -> reduced(place, answer)).orElseGet(() -> ofItsKind(operation, answer)));
    }

    private StubResponse ofItsKind(Operation operation, StubResponse answer) {
        Optional<Answer> described = operation.answer(answer.status()).filter(any -> answer.body().length == 0 && any.schema().isEmpty());
        JsonNode content = described.map(any -> contract.node(any.location()).path("content")).orElse(MissingNode.getInstance());
        if (content.isEmpty() || answer.status() == 204 || answer.status() == 304) {
            return answer;
        }
        String type = MediaTypes.plain(content.fieldNames().next());
        String text = content.elements().next().path("example").asText(TEXT);
        return new StubResponse(answer.status(), answer.headers(), text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", type.contains("*") ? "application/octet-stream" : type);
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
