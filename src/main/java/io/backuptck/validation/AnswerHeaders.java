package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds the headers of an answer against those that its contract describes. */
public final class AnswerHeaders {

    private final Contract contract;

    public AnswerHeaders(Contract contract) {
        this.contract = contract;
    }

    /**
     * What is wrong with each header that an answer must have or has, by its name; empty for nothing. Values of several parts are not
     * looked into, nor is Content-Type, of which OpenAPI says that it is described elsewhere.
     */
    Map<String, String> problems(Answer described, Response response) {
        Map<String, String> problems = new LinkedHashMap<>();
        Location headers = described.location().child("headers");
        contract.node(headers).fieldNames().forEachRemaining(name -> {
            Location place = contract.resolve(headers.child(name));
            Optional<String> value = response.header(name);
            boolean demanded = contract.node(place).path("required").asBoolean();
            if (!name.equalsIgnoreCase("Content-Type") && (demanded || value.isPresent())) {
                problems.put(name, value.map(text -> problem(place.child("schema"), text)).orElse("none"));
            }
        });
        return problems;
    }

    /** Whether a header may have that value, as far as its schema says so. */
    public boolean fits(Location schema, String value) {
        return problem(schema, value).isEmpty();
    }

    private String problem(Location schema, String text) {
        JsonNode described = contract.node(schema);
        Optional<JsonNode> value = described.isMissingNode() ? Optional.empty()
                : ParameterText.read(contract.node(contract.resolve(schema)).path("type").asText("string"), text);
        if (described.isMissingNode() || contract.node(contract.resolve(schema)).path("type").asText("string").matches("array|object")) {
            return "";
        }
        return value.isEmpty() ? ViolationText.shorten(text) : SchemaValidator.of(contract)
                .validate(schema, value.get()).violations().stream().findFirst()
                .map(violation -> ViolationText.shorten(text) + ", which breaks " + ViolationText.expected(violation)).orElse("");
    }
}
