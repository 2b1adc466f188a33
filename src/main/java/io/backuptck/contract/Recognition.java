package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How answers of an API are told from those of something else, such as a proxy, a login page or another product, as
 * {@code x-recognition} of a contract says.
 *
 * @param members     of the JSON objects that the API answers with
 * @param least       how many of them an answer has at least
 * @param arrays      whether it answers with arrays, too
 * @param failure     what a body that says that its request failed has: members by name and, for each, the values that say
 *                    so; no values stand for any that is not null
 * @param unknownPath a path that no server of the API offers; path parameters of the API in braces
 */
public record Recognition(Set<String> members, int least, boolean arrays, Map<String, Set<JsonNode>> failure, String unknownPath) {

    static Recognition of(Located place) {
        JsonNode node = place.node();
        Set<String> members = new LinkedHashSet<>();
        node.path("members").forEach(member -> members.add(member.asText()));
        Map<String, Set<JsonNode>> failure = new LinkedHashMap<>();
        node.path("failure").properties().forEach(member -> {
            Set<JsonNode> values = new LinkedHashSet<>();
            member.getValue().forEach(values::add);
            failure.put(member.getKey(), values);
        });
        if (members.isEmpty() || failure.isEmpty() || node.path("unknownPath").asText().isEmpty()) {
            throw new ContractException(place.location() + " needs members, failure and unknownPath");
        }
        return new Recognition(members, node.path("least").asInt(1), false, failure, node.path("unknownPath").asText());
    }

    /** True for a body that may well be this API's. */
    public boolean isOf(JsonNode body) {
        return members.isEmpty() ? body.isContainerNode() : body.isArray() && arrays || body.isObject() && members.stream().filter(body::has).count() >= least;
    }

    /** True for a text that is no readable JSON, but names the members as JSON does. */
    public boolean isOf(String text) {
        return members.stream().filter(member -> text.contains("\"" + member + "\"")).count() >= least;
    }

    /** True for a body that says that the request failed. */
    public boolean saysFailure(JsonNode body) {
        return !failure.isEmpty() && failure.entrySet().stream().allMatch(member -> {
            JsonNode value = body.path(member.getKey());
            return !value.isMissingNode() && !value.isNull() && (member.getValue().isEmpty() || member.getValue().contains(value));
        });
    }
}
