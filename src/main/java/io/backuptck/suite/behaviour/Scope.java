package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Collection.Filter;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for filters that leave so many items of a list that its pages can be held against each other: two at least, and fewer
 * than fit on one page. Whether the filters select rightly does not matter, as long as they select the same each time.
 */
final class Scope {

    /** So many neighbours in time are aimed at. */
    private static final int NEIGHBOURS = 10;

    private final Listing list;
    private final Filters filters;
    private final int whole;

    /** @param whole so many items fit on a page */
    Scope(Listing list, int whole) {
        this.list = list;
        this.filters = new Filters(list);
        this.whole = whole;
    }

    /** Values by parameter; empty when there are too many items whatever is asked for. Skips the scenario when there are too few. */
    Optional<Map<String, String>> find() {
        int left = 0;
        for (Map<String, String> some : (Iterable<Map<String, String>>) Stream.concat(byValue(), byTime())::iterator) {
            left = size(some);
            if (left >= 2 && left < whole) {
                return Optional.of(some);
            }
        }
        if (size(Map.of()) < 2) {
            throw Skip.because("the list shows fewer than two items");
        }
        return Optional.empty();
    }

    /** The filters that an item fits, ever fewer of them, without the one that selects it alone. */
    private Stream<Map<String, String>> byValue() {
        List<Map.Entry<String, String>> own = new ArrayList<>(filters.own(filters.specimen()).entrySet());
        own.removeIf(one -> list.collection().filters().get(one.getKey()).at().equals(list.collection().identity().stream().toList()));
        return Stream.iterate(own.size(), left -> left >= 0, left -> left - 1).map(left -> {
            Map<String, String> some = new LinkedHashMap<>();
            own.subList(0, left).forEach(one -> some.put(one.getKey(), one.getValue()));
            return some;
        });
    }

    /** Spans of time from one item of the first page to a neighbour of it: in the middle, at the end and at the beginning. */
    private Stream<Map<String, String>> byTime() {
        return list.collection().filters().values().stream().filter(filter -> filter.comparison() == Comparison.FROM).flatMap(this::spans);
    }

    private Stream<Map<String, String>> spans(Filter from) {
        List<Instant> times = Item.in(first(Map.of()), list.collection().items()).stream().map(item -> item.times(from.at()))
                .filter(own -> !own.isEmpty()).map(Collections::min).sorted(Comparator.naturalOrder()).toList();
        int last = times.size() - 1;
        return times.size() < 2 ? Stream.empty() : Stream.of(last / 2, last - NEIGHBOURS, 0).map(begin -> Math.max(0, begin)).distinct()
                .map(begin -> span(from, times.get(begin), times.get(Math.min(last, begin + NEIGHBOURS))));
    }

    /** With an end where both go together; servers may cut times to seconds. */
    private Map<String, String> span(Filter from, Instant begin, Instant end) {
        Map<String, String> span = new LinkedHashMap<>();
        span.put(from.parameter(), Instants.write(begin, list.parameter(from.parameter())));
        from.with().ifPresent(until -> span.put(until, Instants.write(end.plusSeconds(1), list.parameter(until))));
        return span;
    }

    /** How many items a page shows; none when such a list is not given. */
    private int size(Map<String, String> some) {
        Seen answer = first(some);
        JsonNode items = answer.at(list.collection().items());
        if (list.ids(answer).size() < items.size()) {
            throw Skip.because("an item is listed twice");
        }
        return list.isGiven(answer) ? items.size() : 0;
    }

    private Seen first(Map<String, String> some) {
        Map<String, String> parameters = new LinkedHashMap<>(some);
        parameters.putAll(list.paging().page(whole, 0));
        return list.send(parameters);
    }
}
