package io.backuptck.stub.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what a test asks of the journal. What it misspells is refused: a question about an operation that does not exist
 * would be answered with "never", and nobody would notice.
 */
public final class PatternReader {
    private static final List<String> FILTERS = List.of("operation", "method", "path", "status", "verdict", "contains");
    private static final List<String> COUNTS = List.of("times", "atLeast", "atMost");
    private final Contract contract;

    public PatternReader(Contract contract) {
        this.contract = contract;
    }

    /** What is to be counted, and how often it is expected. */
    public record Question(CallPattern pattern, Times times) {
    }

    /**
     * Filters of a URL.
     *
     * @throws IllegalArgumentException when there is no such filter or value; the message is for people
     */
    public CallPattern filters(Map<String, String> query) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        query.forEach(json::put);
        if (query.containsKey("status")) {
            json.put("status", (int) number("status", query.get("status")));
        }
        known(json, FILTERS);
        return pattern(json);
    }

    /**
     * A question in JSON; without a count it is "at least once".
     *
     * @throws IllegalArgumentException when something in it is unknown or of another type; the message is for people
     */
    public Question question(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a verification is a JSON object, such as {\"operation\": \"" + operations().get(0)
                    + "\", \"times\": 1}");
        }
        known(json, List.of("operation", "method", "path", "status", "verdict", "contains", "with", "times", "atLeast", "atMost"));
        CallPattern pattern = pattern(json);
        for (Map.Entry<String, JsonNode> value : json.path("with").properties()) {
            pattern = pattern.with(value.getKey(), value.getValue());
        }
        return new Question(pattern, times(json));
    }

    private CallPattern pattern(JsonNode json) {
        Optional<String> operation = text(json, "operation");
        if (operation.isPresent() && !operations().contains(operation.get())) {
            throw new IllegalArgumentException("there is no operation '" + operation.get() + "'; choose from "
                    + String.join(", ", operations()));
        }
        return new CallPattern(operation, text(json, "method"), text(json, "path"), status(json), text(json, "verdict").map(this::verdict),
                text(json, "contains"), new LinkedHashMap<>());
    }

    private static Times times(JsonNode json) {
        if (json.has("times") && (json.has("atLeast") || json.has("atMost"))) {
            throw new IllegalArgumentException("give either times, or atLeast and atMost");
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String name : COUNTS) {
            if (json.has(name)) {
                counts.put(name, number(name, json.path(name).toString()));
            }
        }
        if (counts.containsKey("times")) {
            return Times.exactly(counts.get("times"));
        }
        return counts.isEmpty() ? Times.atLeast(1)
                : new Times(counts.getOrDefault("atLeast", 0L), counts.getOrDefault("atMost", Times.ANY));
    }

    private List<String> operations() {
        return contract.operations().stream().map(Operation::id).toList();
    }

    private RequestVerdict.Kind verdict(String word) {
        return Arrays.stream(RequestVerdict.Kind.values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("there is no verdict '" + word + "'; choose from " + Arrays.stream(RequestVerdict.Kind.values())
                        .map(RequestVerdict.Kind::word).collect(Collectors.joining(", "))));
    }

    private static Optional<Integer> status(JsonNode json) {
        return json.has("status") ? Optional.of((int) number("status", json.path("status").toString())) : Optional.empty();
    }

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("'" + name + "' must be a whole number such as 1, not " + text);
        }
        return Long.parseLong(text);
    }

    private static Optional<String> text(JsonNode json, String name) {
        if (!json.has(name)) {
            return Optional.empty();
        }
        if (!json.path(name).isTextual()) {
            throw new IllegalArgumentException("'" + name + "' must be a text");
        }
        return Optional.of(json.path(name).textValue());
    }

    private static void known(JsonNode json, List<String> names) {
        json.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("there is no '" + name + "' here; choose from " + String.join(", ", names));
            }
        });
        if (json.has("with") && !json.path("with").isObject()) {
            throw new IllegalArgumentException("'with' must be an object of names and values, such as {\"/name\": \"nightly\"}");
        }
    }
}
