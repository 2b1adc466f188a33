package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lets the bodies of errors tell of the status that they come with. A body may be made of what the contract shows for several
 * statuses at once, or of the example of a schema, which shows one of them.
 */
final class StatusMembers {

    private static final String NAME = ".*/(http_?)?status(_?code)?";
    private static final String STATUS = "[1-5]\\d\\d";

    private final Outcome outcome;
    private final Set<String> others;

    StatusMembers(Operation operation, Outcome outcome) {
        this.outcome = outcome;
        this.others = operation.answers().keySet().stream().filter(key -> key.matches("[45]\\d\\d"))
                .filter(key -> Integer.parseInt(key) != outcome.status()).collect(Collectors.toSet());
    }

    /** Whether the contract shows that body for this very status, and so says what belongs there. */
    static boolean isShown(Operation operation, Outcome outcome, JsonNode body) {
        return outcome.answer().filter(answer -> answer.status().equals(Integer.toString(outcome.status())) && answer.examples().containsValue(body)
                && operation.answers().values().stream().filter(other -> other.location().equals(answer.location())).count() == 1).isPresent();
    }

    /** Whether a body says that it comes with this status. */
    boolean tells(JsonNode body) {
        return leaves(body).entrySet().stream().anyMatch(leaf -> isNamed(leaf.getKey()) && leaf.getValue().asText().equals(own()));
    }

    /** Puts the status wherever the body tells of one and its schema lets it. */
    void fit(Draft draft) {
        leaves(draft.whole()).forEach((place, value) -> {
            JsonNode status = value.isTextual() ? JsonNodeFactory.instance.textNode(own()) : JsonNodeFactory.instance.numberNode(outcome.status());
            if (isStatus(place, value) && !value.equals(status) && draft.accepts(place, status)) {
                draft.put(place, status);
            }
        });
    }

    private boolean isStatus(String place, JsonNode value) {
        return value.isIntegralNumber() ? isNamed(place) || others.contains(value.asText())
                : value.isTextual() && isNamed(place) && value.textValue().matches(STATUS);
    }

    private static boolean isNamed(String place) {
        return place.toLowerCase(Locale.ROOT).matches(NAME);
    }

    private String own() {
        return Integer.toString(outcome.status());
    }

    /** The values in a body that hold no others, by their JSON pointers. */
    private static Map<String, JsonNode> leaves(JsonNode body) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        gather(body, "", leaves);
        return leaves;
    }

    private static void gather(JsonNode node, String place, Map<String, JsonNode> leaves) {
        if (node.isValueNode()) {
            leaves.put(place, node);
        }
        node.properties().forEach(member -> gather(member.getValue(), place + Pointers.to(member.getKey()), leaves));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            gather(node.get(index), place + "/" + index, leaves);
        }
    }
}
