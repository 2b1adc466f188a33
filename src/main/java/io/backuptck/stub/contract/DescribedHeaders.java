package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;
import java.util.Map;

/** Gives answers the headers that the contract demands of them. */
final class DescribedHeaders {

    private final Contract contract;
    private final Templates templates;

    DescribedHeaders(Contract contract, Templates templates) {
        this.contract = contract;
        this.templates = templates;
    }

    /** The answer with what it lacks. */
    StubResponse complete(Operation operation, StubResponse answer) {
        StubResponse complete = answer;
        Location headers = operation.answer(answer.status()).map(known -> known.location().child("headers"))
                .orElse(operation.location().child("headers"));
        for (Map.Entry<String, JsonNode> header : contract.node(headers).properties()) {
            Location place = contract.resolve(headers.child(header.getKey()));
            boolean there = answer.headers().stream().anyMatch(one -> one.name().equalsIgnoreCase(header.getKey()));
            if (contract.node(place).path("required").asBoolean() && !there && !header.getKey().equalsIgnoreCase("Content-Type")) {
                complete = complete.header(header.getKey(), value(place));
            }
        }
        return complete;
    }

    private String value(Location place) {
        JsonNode shown = contract.node(place).path("example");
        return (shown.isValueNode() ? shown : templates.sample(Shape.of(contract, place.child("schema")))).asText();
    }
}
