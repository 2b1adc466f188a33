package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operation lists, as its {@code x-collection} says.
 *
 * @param places   JSON pointers of the array in an answer, one of which it has; empty when the answer is the array
 * @param identity JSON pointer in an item of what tells one from the others; empty when nothing does
 * @param total    JSON pointer of how many there are on all pages
 * @param limit    the query parameter for how many a page may have
 * @param nextPage the query parameter that tells where to go on: the number of a page, or of the items before it
 * @param numbersPages whether that parameter counts pages; else it counts items
 * @param continuation how each page tells where the next one is; empty when it does not
 * @param filters  by the query parameter that selects
 * @param order    in which the items stand; empty when that is not promised
 * @param accepted ids of requirements by the parameter with which the list is given
 * @param blame    ids of requirements by what is wrong with the list
 */
public record Collection(Operation operation, List<String> places, Optional<String> identity, Optional<String> total, Optional<String> limit,
        Optional<String> nextPage, boolean numbersPages, Optional<Continuation> continuation, Map<String, Filter> filters, Optional<Order> order,
        Map<String, String> accepted, Map<String, String> blame) {

    /** Where the array usually stands; empty when the answer is the array. */
    public String items() {
        return places.isEmpty() ? "" : places.get(0);
    }

    /** Where the array stands in this answer. */
    public String items(JsonNode body) {
        return places.stream().filter(place -> body.at(place).isArray()).findFirst().orElse(items());
    }

    /** How a filter compares the value that it is given with that of an item. */
    public enum Comparison { EQUAL, FROM, UNTIL }

    /**
     * A query parameter that selects items.
     *
     * @param at     JSON pointers in an item of what is compared; of several it is not known which
     * @param with   the parameter that goes together with this one: the other end of a span
     * @param values those to try; empty: what the items show, and what the parameter's schema lists
     * @param absent a value that no item has
     * @param several whether it may be given several values, with commas between them
     * @param blame  ids of requirements by the value that is asked for; with an empty key for every other one
     */
    public record Filter(String parameter, Comparison comparison, List<String> at, Optional<String> with, List<String> values,
            Optional<String> absent, boolean several, Map<String, String> blame) {

        static Filter of(String parameter, JsonNode node) {
            JsonNode words = node.isTextual() ? null : node;
            Comparison comparison = words == null ? Comparison.EQUAL : words.has("from") ? Comparison.FROM
                    : words.has("until") ? Comparison.UNTIL : Comparison.EQUAL;
            JsonNode at = words == null ? node : words.path(comparison == Comparison.EQUAL ? "at" : words.has("from") ? "from" : "until");
            return new Filter(parameter, comparison, texts(at), text(node.path("with")), texts(node.path("values")), text(node.path("absent")),
                    node.path("several").asBoolean(), node.path("blame").isTextual() ? Map.of("", node.path("blame").textValue())
                            : byName(node.path("blame")));
        }

        /** The requirement that items which do not fit that value are blamed on; empty when the filter has none of its own. */
        public Optional<String> blame(String value) {
            return Optional.ofNullable(blame.getOrDefault(value, blame.get("")));
        }
    }

    /**
     * @param by      JSON pointer in an item of what is compared
     * @param reverse parameters with which the items stand the other way round; empty when that cannot be asked for
     */
    public record Order(String by, boolean descending, Map<String, String> reverse) {
    }

    static Optional<Collection> of(Operation operation, JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, Filter> filters = new LinkedHashMap<>();
        node.path("filters").properties().forEach(filter -> filters.put(filter.getKey(), Filter.of(filter.getKey(), filter.getValue())));
        JsonNode order = node.path("order");
        return Optional.of(new Collection(operation, texts(node.path("items")), text(node.path("identity")), text(node.path("total")),
                text(node.path("paging").path("limit")), text(node.path("paging").path("page")).or(() -> text(node.path("paging").path("offset"))),
                node.path("paging").has("page"), Continuation.of(node.path("paging")), filters, text(order.path("by")).or(() -> text(order)).map(by ->
                        new Order(by, order.path("descending").asBoolean(), byName(order.path("reverse")))),
                byName(node.path("accepted")), byName(node.path("blame"))));
    }

    /** A list of which nothing more is known than where its items stand. */
    public static Collection plain(Operation operation, String items) {
        return new Collection(operation, List.of(items), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Map.of());
    }

    private static Map<String, String> byName(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>(text(node).stream().toList());
        node.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }
}
