package io.backuptck.suite.behaviour;

import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Collection.Filter;
import io.backuptck.suite.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Filters that are sent together: all of them hold, so that an item which fits all but one is left out. */
final class Combinations {

    /** So many of the items that are listed are tried. */
    private static final int ITEMS = 2;

    private final Listing list;
    private final Filters filters;

    Combinations(Listing list, Filters filters) {
        this.list = list;
        this.filters = filters;
    }

    /** Asks for what some items do not fit, together with all that they fit; where the list is not given by so many, with each of them. */
    void judge(Filter left) {
        if (list.collection().filters().size() < 2) {
            return;
        }
        list.attempt(Map.of()).map(list::items).orElse(List.of()).stream().limit(ITEMS).forEach(item -> judge(left, item));
    }

    private void judge(Filter left, Item item) {
        Map<String, String> unfit = filters.unfit(left, item);
        if (unfit.isEmpty()) {
            return;
        }
        List<Map<String, String>> fits = list.collection().filters().values().stream().filter(other -> !unfit.containsKey(other.parameter()))
                .map(other -> fit(other, item)).filter(one -> !one.isEmpty()).toList();
        Map<String, String> whole = new LinkedHashMap<>();
        fits.forEach(whole::putAll);
        whole.putAll(unfit);
        if (!fits.isEmpty() && !given(left, whole) && fits.size() > 1) {
            fits.forEach(one -> {
                Map<String, String> pair = new LinkedHashMap<>(one);
                pair.putAll(unfit);
                given(left, pair);
            });
        }
    }

    private Map<String, String> fit(Filter filter, Item item) {
        return filter.comparison() == Comparison.EQUAL ? item.texts(filter.at().get(0)).stream().filter(value ->
                list.paging().allows(filter.parameter(), value)).findFirst().map(value -> Map.of(filter.parameter(), value)).orElse(Map.of())
                : filters.span(filter, Stream.of(item), true).orElse(Map.of());
    }

    /** Holds the list by these against all of them; false where it is not given. */
    private boolean given(Filter left, Map<String, String> wanted) {
        Optional<Seen> answer = list.attempt(wanted);
        answer.ifPresent(one -> filters.only(left.blame(wanted.get(left.parameter())).orElseGet(() -> list.blame("filtered")), one, wanted));
        return answer.isPresent();
    }
}
