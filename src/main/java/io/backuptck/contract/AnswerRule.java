package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a requirement demands of single answers, as an {@code x-requirements} entry says with {@code answer}.
 *
 * @param operations whose answers; empty for those of the operation that the entry stands at or, elsewhere, of all
 * @param to         patterns of what the request has: by JSON pointer into its body, or by the name of a parameter
 * @param statuses   such as {@code 404} or {@code 4XX}, one of which the answer has where a scenario asks for it; empty: not said
 * @param code       how the code of a failure begins where a scenario asks for it; empty: not said
 * @param shows      JSON Schemas of what each answer of success shows, by JSON pointer
 * @param echoes     texts by the JSON pointer at which each answer of success shows them, with parameters of the request in braces
 * @param same       where else the same is shown
 * @param keeps      a rule of lifecycles that one look decides, and by operation where in its answer that stands which keeps it
 * @param like       values by JSON pointer into the body of the request: with these it is answered with the same status and code
 */
public record AnswerRule(List<String> operations, Map<String, Pattern> to, Map<String, Pattern> of, List<String> statuses, String code,
        Map<String, JsonNode> shows, Map<String, String> echoes, Optional<Elsewhere> same, Optional<JsonNode> keeps,
        Map<String, String> like) {

    /**
     * Pointers have {@code *} for each element of a list.
     *
     * @param operation whose answer shows the same
     * @param by        what tells which of the elements there is meant: JSON pointers into that answer by those into this one; empty
     *                  where none has to be told from others
     * @param members   JSON pointers into that answer by those into this one; empty where the element has to be there, whatever it shows
     */
    public record Elsewhere(String operation, Map<String, String> by, Map<String, String> members) {
    }

    static Optional<AnswerRule> of(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, JsonNode> shows = new LinkedHashMap<>();
        node.path("shows").properties().forEach(one -> shows.put(one.getKey(), one.getValue()));
        JsonNode same = node.path("same");
        return Optional.of(new AnswerRule(texts(node.path("operations")), patterns(node.path("to")), patterns(node.path("of")),
                texts(node.path("statuses")), node.path("code").asText(), shows, texts(node.path("echoes").properties()),
                same.isMissingNode() ? Optional.empty() : Optional.of(new Elsewhere(same.path("operation").asText(), texts(same.path("by").properties()),
                texts(same.path("members").properties()))), Optional.ofNullable(node.get("keeps")), texts(node.path("like").properties())));
    }

    private static Map<String, Pattern> patterns(JsonNode members) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        members.properties().forEach(one -> patterns.put(one.getKey(), Pattern.compile(one.getValue().asText())));
        return patterns;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static Map<String, String> texts(Iterable<Map.Entry<String, JsonNode>> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
        return texts;
    }

    /** True for answers of that operation, given where the entry stands. */
    public boolean isAbout(Operation operation, Location location) {
        if (!operations.isEmpty()) {
            return operations.contains(operation.id());
        }
        String place = operation.location().pointer();
        boolean atOperation = location.pointer().startsWith("/paths/") && location.document().equals(operation.location().document());
        return !atOperation || location.pointer().equals(place) || location.pointer().startsWith(place + "/");
    }

    public boolean hasStatus(int status) {
        return statuses.stream().anyMatch(word -> word.equals(Integer.toString(status)) || word.equals(status / 100 + "XX"));
    }

    /** True when nothing but a failure is right. */
    public boolean demandsFailure() {
        return !statuses.isEmpty() && statuses.stream().allMatch(word -> word.charAt(0) >= '4');
    }

    /** True when a scenario has to arrange what the answer is about. */
    public boolean needsScenario() {
        return !statuses.isEmpty() || !code.isEmpty() || same.isPresent() || !like.isEmpty();
    }
}
