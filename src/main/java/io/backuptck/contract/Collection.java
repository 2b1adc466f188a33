package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an operation lists, as its {@code x-collection} says.
 *
 * @param items    JSON pointer of the array in an answer; empty when the answer is the array
 * @param identity JSON pointer in an item of what tells one from the others; empty when nothing does
 * @param total    JSON pointer of how many there are on all pages
 * @param limit    the query parameter for how many a page may have
 * @param orderedBy JSON pointer in an item of what the items are in order of
 * @param nextPage the query parameter that tells where to go on: the number of a page, or of the items before it
 * @param numbersPages whether that parameter counts pages; else it counts items
 * @param filters  JSON pointers in an item by the query parameter that selects by it
 */
public record Collection(Operation operation, String items, Optional<String> identity, Optional<String> total, Optional<String> limit,
        Map<String, String> filters, Optional<String> orderedBy, boolean descending,
        Optional<String> nextPage, boolean numbersPages) {

    static Optional<Collection> of(Operation operation, JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, String> filters = new LinkedHashMap<>();
        node.path("filters").properties().forEach(filter -> filters.put(filter.getKey(), filter.getValue().asText()));
        return Optional.of(new Collection(operation, node.path("items").asText(), text(node.path("identity")), text(node.path("total")),
                text(node.path("paging").path("limit")), filters,
                text(node.path("order").path("by")).or(() -> text(node.path("order"))), node.path("order").path("descending").asBoolean(),
                text(node.path("paging").path("page")).or(() -> text(node.path("paging").path("offset"))),
                node.path("paging").has("page")));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }
}
