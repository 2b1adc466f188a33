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
 * @param success     the same for a body that says that its request succeeded; empty when bodies do not say so
 * @param unknownPath a path that no server of the API offers; path parameters of the API in braces
 * @param code        JSON pointer of the name or number that a failure has; empty when failures have none
 * @param denials     codes that say that the caller is not let in, with the status that they come with, beside what 401 and
 *                    403 say themselves
 * @param rejections  such as {@code 4XX}: statuses with which requests that break a schema may be rejected
 * @param understood  codes of failures that tell that there is nothing wrong with the request itself
 */
public record Recognition(Set<String> members, int least, boolean arrays, Map<String, Set<JsonNode>> failure,
        Map<String, Set<JsonNode>> success, String unknownPath, String code,
        Map<String, Integer> denials, Set<String> rejections, Set<String> understood) {

    /** Of an API that does not say otherwise. */
    static final Set<String> USUAL_REJECTIONS = Set.of("4XX");

    static Recognition of(Located place) {
        JsonNode node = place.node();
        Set<String> members = new LinkedHashSet<>();
        node.path("members").forEach(member -> members.add(member.asText()));
        Map<String, Set<JsonNode>> failure = values(node.path("failure"));
        if (members.isEmpty() || failure.isEmpty() || node.path("unknownPath").asText().isEmpty()) {
            throw new ContractException(place.location() + " needs members, failure and unknownPath");
        }
        Map<String, Integer> denials = new LinkedHashMap<>();
        node.path("denials").properties().forEach(denial -> denials.put(denial.getKey(), denial.getValue().asInt()));
        return new Recognition(members, node.path("least").asInt(1), false, failure, values(node.path("success")),
                node.path("unknownPath").asText(),
                node.path("code").asText(), denials, node.has("rejections") ? texts(node.path("rejections")) : USUAL_REJECTIONS,
                texts(node.path("understood")));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** True where the contract does not say by what its answers are told from others. */
    public boolean isImplied() {
        return failure.isEmpty();
    }

    /** True for a status with which requests that break a schema may be rejected. */
    public boolean isRejection(int status) {
        return rejections.contains(status / 100 + "XX");
    }

    private static Map<String, Set<JsonNode>> values(JsonNode members) {
        Map<String, Set<JsonNode>> byName = new LinkedHashMap<>();
        members.properties().forEach(member -> {
            Set<JsonNode> values = new LinkedHashSet<>();
            member.getValue().forEach(values::add);
            byName.put(member.getKey(), values);
        });
        return byName;
    }

    /** The code of a failure; empty when the body has none. */
    public String codeOf(JsonNode body) {
        return code.isEmpty() ? "" : body.at(code).asText();
    }

    /** True for a code that says that the caller is not let in, whatever the status alone would say. */
    public boolean isDenial(int status, JsonNode body) {
        return Integer.valueOf(status).equals(denials.get(codeOf(body)));
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
        return says(failure, body);
    }

    /** True for a body that says that the request succeeded; always where bodies do not say so. */
    public boolean saysSuccess(JsonNode body) {
        return success.isEmpty() || says(success, body);
    }

    private static boolean says(Map<String, Set<JsonNode>> members, JsonNode body) {
        return !members.isEmpty() && members.entrySet().stream().allMatch(member -> {
            JsonNode value = body.path(member.getKey());
            return !value.isMissingNode() && !value.isNull() && (member.getValue().isEmpty() || member.getValue().contains(value));
        });
    }
}
