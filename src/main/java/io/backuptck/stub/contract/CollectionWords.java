package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an operation lists things, as {@code x-collection} says.
 *
 * @param items    JSON pointer of the array in the answer
 * @param identity JSON pointer of the id in an element
 * @param total    JSON pointer of how many there are on all pages
 * @param limit    the query parameter that says how many are wanted
 * @param offset   the one that says how many to leave out first
 * @param page     the one that numbers pages
 * @param filters  JSON pointers into an element by the query parameter that asks for a value there
 */
record CollectionWords(String items, String identity, Optional<String> total, Optional<String> limit, Optional<String> offset,
        Optional<String> page, Map<String, String> filters) {

    static CollectionWords of(Contract contract, Resource resource, Operation lists) {
        JsonNode node = contract.node(lists.location()).path("x-collection");
        JsonNode paging = node.path("paging");
        Map<String, String> filters = new LinkedHashMap<>();
        node.path("filters").properties().forEach(filter -> filters.put(filter.getKey(), filter.getValue().asText()));
        return new CollectionWords(text(node, "items").orElse(resource.items()),
                text(node, "identity").orElseGet(() -> Pointers.to(Pointers.tokens(resource.identity()).stream()
                        .reduce((first, last) -> last).orElse("id"))),
                text(node, "total"), text(paging, "limit"), text(paging, "offset"), text(paging, "page"), filters);
    }

    private static Optional<String> text(JsonNode node, String word) {
        return Optional.ofNullable(node.path(word).textValue());
    }
}
