package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.AnswerHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives answers the headers that the contract demands of them, with values that mean something where their names tell what. */
final class DescribedHeaders {

    private static final String ADDRESS = "(.+-)?location";

    private final Contract contract;
    private final Templates templates;
    private final AnswerHeaders rules;

    DescribedHeaders(Contract contract, Templates templates) {
        this.contract = contract;
        this.templates = templates;
        this.rules = new AnswerHeaders(contract);
    }

    /** The answer with what it lacks. */
    StubResponse complete(Operation operation, StubResponse answer) {
        StubResponse complete = answer;
        for (Map.Entry<String, Location> header : described(operation, answer.status()).entrySet()) {
            boolean there = answer.headers().stream().anyMatch(one -> one.name().equalsIgnoreCase(header.getKey()));
            Location place = header.getValue();
            if (contract.node(place).path("required").asBoolean() && !there && !header.getKey().equalsIgnoreCase("Content-Type")) {
                complete = complete.header(header.getKey(), value(operation, header.getKey(), place));
            }
        }
        return complete;
    }

    /** The answer with the address of what it is about, in the headers that are described for such. */
    StubResponse located(Operation operation, StubResponse answer, String address) {
        StubResponse located = answer;
        for (Map.Entry<String, Location> header : described(operation, answer.status()).entrySet()) {
            if (header.getKey().toLowerCase(Locale.ROOT).matches(ADDRESS) && rules.fits(header.getValue().child("schema"), address)) {
                located = located.header(header.getKey(), address);
            }
        }
        return located;
    }

    /** Where the headers of an answer stand, by their names. */
    private Map<String, Location> described(Operation operation, int status) {
        Map<String, Location> described = new LinkedHashMap<>();
        operation.answer(status).map(known -> known.location().child("headers")).ifPresent(headers ->
                contract.node(headers).fieldNames().forEachRemaining(name -> described.put(name, contract.resolve(headers.child(name)))));
        return described;
    }

    private String value(Operation operation, String name, Location place) {
        Location schema = place.child("schema");
        JsonNode header = contract.node(place);
        Stream<JsonNode> shown = Stream.concat(Stream.of(header.path("example")), header.path("examples").properties().stream()
                .map(example -> example.getValue().path("value")));
        Optional<String> fitting = Stream.concat(shown.filter(JsonNode::isValueNode).map(JsonNode::asText), usual(operation, name).stream())
                .filter(text -> rules.fits(schema, text)).findFirst();
        return fitting.orElseGet(() -> templates.sample(Shape.of(contract, schema)).asText());
    }

    /** Best first; none for a header whose name tells nothing. */
    private List<String> usual(Operation operation, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "www-authenticate" -> new Challenges(contract).of(operation);
            case "retry-after" -> List.of("1");
            case "location" -> List.of("/");
            default -> List.of();
        };
    }
}
