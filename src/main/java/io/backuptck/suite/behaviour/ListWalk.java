package io.backuptck.suite.behaviour;

import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a list has shown page by page.
 *
 * @param items each once, in the order in which they were shown
 * @param whole whether it came to an end, as far as the contract and the answers tell
 */
record ListWalk(List<Item> items, boolean whole) {

    /** Walks from the first page on; empty when the list is not given. */
    static Optional<ListWalk> through(Listing list, Map<String, String> filters, int pages) {
        List<Item> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> told = Map.of();
        for (int page = 0; page < pages; page++) {
            Map<String, String> parameters = new LinkedHashMap<>(filters);
            parameters.putAll(list.paging().walk(page));
            if (!told.isEmpty()) {
                parameters = told;
            }
            Optional<Seen> answer = list.attempt(parameters);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            List<Item> items = Item.in(answer.get(), list.collection().items());
            int shown = items.size();
            List<Item> further = items.stream().filter(item -> list.id(item).isEmpty() || ids.add(list.id(item))).toList();
            all.addAll(further);
            told = list.next(answer.get(), parameters).orElse(Map.of());
            if (!told.isEmpty() && !further.isEmpty()) {
                continue;
            }
            if (further.isEmpty() || list.collection().nextPage().isEmpty() || list.paging().largest().isPresent() && shown < list.paging().step()) {
                return Optional.of(new ListWalk(all, true));
            }
        }
        return Optional.of(new ListWalk(all, false));
    }
}
