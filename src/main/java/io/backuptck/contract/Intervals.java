package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The spans of time that an operation lists, as its {@code x-intervals} says.
 *
 * @param items    JSON pointer of the array in an answer; empty when the answer is the array
 * @param from     JSON pointer in an item of where it begins
 * @param to       JSON pointer in an item of where it ends
 * @param unit     how both are written
 * @param day      the query parameter that asks for one day, as YYYY-MM-DD in UTC; empty when there is none
 * @param covers   what has to lie in one of them; empty when nothing is said of that
 * @param location where the entry stands
 */
public record Intervals(Operation operation, String items, String from, String to, Unit unit, Optional<String> day,
        Optional<Covered> covers, Location location) {

    /** How an instant is written. */
    public enum Unit {
        /** A number of milliseconds since 1970 (UTC). */
        MILLISECONDS,
        /** A number of seconds since 1970 (UTC). */
        SECONDS,
        /** A text with date, time and zone. */
        TIME
    }

    /**
     * Instants of things that another operation lists.
     *
     * @param items JSON pointer of the array in its answer
     * @param where what a thing must have to count: texts by JSON pointer
     * @param at    JSON pointer of the instant in a thing, a text with date, time and zone
     * @param query the query parameters with which is asked: names, and of which path parameter of the intervals' operation
     *              the value is
     */
    public record Covered(Operation listedBy, String items, Map<String, String> where, String at, Map<String, String> query) {
    }

    /** What the spans promise; part of the id of a requirement that is implied, and the keyword of one that is stated. */
    public enum Promise {
        /** None ends before it begins. */
        FORWARD("No span of %s ends before it begins."),
        /** No two of them overlap. */
        DISJOINT("No two spans of %s overlap."),
        /** Each touches the day that was asked for. */
        WITHIN("Every span of %s touches the day that was asked for."),
        /** What must lie in one of them does. */
        COVERS("What happened lies in a span of %s.");

        private final String text;

        Promise(String text) {
            this.text = text;
        }

        /** The word in {@code keywords} of a requirement that states it. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        String of(Intervals intervals) {
            return text.replace("%s", intervals.operation().method() + " " + intervals.operation().path());
        }
    }

    /** Whether the entry has the words without which nothing is promised. */
    public boolean has(Promise promise) {
        return switch (promise) {
            case WITHIN -> day.isPresent();
            case COVERS -> covers.isPresent();
            default -> true;
        };
    }

    static Optional<Intervals> of(Operation operation, JsonNode node, Map<String, Operation> operations) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Location place = operation.location().child("x-intervals");
        if (!node.path("from").isTextual() || !node.path("to").isTextual()) {
            throw new ContractException(place + " needs from and to");
        }
        return Optional.of(new Intervals(operation, node.path("items").asText(), node.path("from").asText(), node.path("to").asText(),
                Unit.valueOf(node.path("unit").asText("time").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(node.path("day").textValue()), covered(node.path("covers"), place, operations), place));
    }

    private static Optional<Covered> covered(JsonNode node, Location place, Map<String, Operation> operations) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Operation lists = Optional.ofNullable(operations.get(node.path("listed-by").asText())).orElseThrow(() ->
                new ContractException(place + " says listed-by: " + node.path("listed-by").asText() + ", and there is no such operation"));
        return Optional.of(new Covered(lists, node.path("items").asText(), texts(node.path("where")), node.path("at").asText(),
                texts(node.path("query"))));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }
}
