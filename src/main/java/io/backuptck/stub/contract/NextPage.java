package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Continuation;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.SchemaValidator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of the next page in the way that a contract has for it. */
record NextPage(Contract contract, Continuation how, StubRequest request) {

    /** @param token empty on the last page */
    StubResponse tell(Outcome outcome, JsonNode body, Optional<String> token) {
        JsonNode told = how.next().map(place -> token.map(text -> Pointers.put(body, place, JsonNodeFactory.instance.textNode(
                how.cursor().isPresent() ? text : address(text)))).orElseGet(() -> ended(outcome, body, place))).orElse(body);
        StubResponse answer = Replies.reply(outcome, told);
        return how.link().isPresent() && token.isPresent() ? answer.header("Link", "<" + address(token.get()) + ">; rel=\"" + how.link().get() + "\"") : answer;
    }

    private String address(String token) {
        Map<String, String> query = new LinkedHashMap<>(request.query());
        query.put(how.parameter(), token);
        return request.target().replaceFirst("\\?.*", "") + "?" + query.entrySet().stream().map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A null where that is allowed, else an empty text where the member has to be there, else nothing. */
    private JsonNode ended(Outcome outcome, JsonNode body, String place) {
        JsonNode none = Pointers.put(body.deepCopy(), place, JsonNodeFactory.instance.nullNode());
        if (outcome.schema().filter(schema -> fits(schema, none, place)).isPresent()) {
            return none;
        }
        JsonNode without = body.deepCopy();
        if (without.at(Pointers.parent(place)) instanceof ObjectNode object) {
            object.remove(Pointers.tokens(place).get(Pointers.tokens(place).size() - 1));
        }
        return outcome.schema().filter(schema -> !fits(schema, without, place)).isPresent()
                ? Pointers.put(body, place, JsonNodeFactory.instance.textNode("")) : without;
    }

    private boolean fits(Location schema, JsonNode body, String place) {
        return SchemaValidator.of(contract).validate(schema, body).violations().stream().noneMatch(violation -> violation.pointer().equals(place));
    }
}
