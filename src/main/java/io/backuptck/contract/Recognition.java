package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How answers of an API are told from those of something else, as {@code x-recognition} of a contract says: a proxy, a
 * login page, another product.
 *
 * @param members       of the JSON objects that the API answers with
 * @param least         how many of them an answer has at least
 * @param failureMember the member that says that a request failed
 * @param failureValues the values with which it says so; empty for any that is not null
 * @param unknownPath   a path that no server of the API offers; path parameters of the API in braces
 */
public record Recognition(Set<String> members, int least, String failureMember, Set<JsonNode> failureValues,
        String unknownPath) {

    static Recognition of(Located place) {
        JsonNode node = place.node();
        Set<String> members = new LinkedHashSet<>();
        node.path("members").forEach(member -> members.add(member.asText()));
        Set<JsonNode> values = new LinkedHashSet<>();
        node.at("/failure/values").forEach(values::add);
        String failure = node.at("/failure/member").asText();
        if (members.isEmpty() || failure.isEmpty() || node.path("unknownPath").asText().isEmpty()) {
            throw new ContractException(place.location() + " needs members, failure and unknownPath");
        }
        return new Recognition(members, node.path("least").asInt(1), failure, values, node.path("unknownPath").asText());
    }

    /** True for a body that may well be this API's. */
    public boolean isOf(JsonNode body) {
        return body.isObject() && members.stream().filter(body::has).count() >= least;
    }

    /** True for a body that says that the request failed. */
    public boolean saysFailure(JsonNode body) {
        JsonNode value = body.path(failureMember);
        return !value.isMissingNode() && !value.isNull() && (failureValues.isEmpty() || failureValues.contains(value));
    }
}
