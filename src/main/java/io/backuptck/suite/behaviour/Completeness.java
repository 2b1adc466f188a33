package io.backuptck.suite.behaviour;

import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Collection.Filter;
import io.backuptck.contract.SchemaPattern;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Looks by filters for all that a list shows without them: what is read before, fits, and is missed is looked for without
 * them once more, so that nothing that comes and goes meanwhile counts.
 */
final class Completeness {

    /** Values whose items are gone, or others, as soon as they are looked for. */
    private static final int MOST_MOVED = 3;
    /** So many pages are read of a list before its filters are tried. */
    private static final int PAGES = 20;
    /** Hours to another zone, which are more than most items last; that of the other direction leads from a zone of many examples to UTC. */
    private static final int EAST = 5;
    private static final int WEST = -8;

    private final Listing list;
    private final Filters filters;

    Completeness(Listing list, Filters filters) {
        this.list = list;
        this.filters = filters;
    }

    /** A filter leaves all that fits it: whatever the list shows without it, and fits, is found by it. */
    void of(Filter filter) {
        String parameter = filter.parameter();
        List<Item> before = before();
        if (filter.comparison() != Comparison.EQUAL) {
            Item item = filters.specimen();
            Map<String, String> span = filters.span(filter, Stream.of(item), true).orElseThrow(() ->
                    Skip.because("the list shows no time with an offset"));
            if (found(withOthers(item, before, span), span)) {
                elsewhere(filter, span).filter(other -> list.attempt(other).isPresent()).ifPresent(other -> found(List.of(item), other));
                whole(filter, before).filter(all -> list.attempt(all).isPresent()).ifPresent(all -> found(withOthers(item, before, all), all));
            }
            return;
        }
        Map<String, List<Item>> byValue = new LinkedHashMap<>();
        before.forEach(item -> item.texts(filter.at().get(0)).stream()
                .filter(value -> list.paging().allows(parameter, value)).forEach(value ->
                byValue.computeIfAbsent(value, any -> new ArrayList<>()).add(item)));
        int tried = 0;
        List<TestAbortedException> moved = new ArrayList<>();
        for (Map.Entry<String, List<Item>> one : byValue.entrySet()) {
            try {
                found(one.getValue(), Map.of(parameter, one.getKey()));
                tried++;
            } catch (TestAbortedException changed) { // of another value there may be some that stay
                moved.add(changed);
            }
            if (tried == Filters.VALUES || moved.size() == MOST_MOVED) {
                break;
            }
        }
        if (tried == 0) {
            throw moved.stream().findFirst().orElseGet(() -> Skip.because("the list shows nothing to look for by " + parameter));
        }
    }

    /** All filters together leave what fits all of them. */
    void ofAll() {
        Item item = filters.specimen();
        found(withOthers(item, before(), filters.own(item)), filters.own(item));
    }

    /** What the list shows without filters and can be looked for again, those first that are best looked for. */
    private List<Item> before() {
        list.ask(Map.of());
        return list.relied(list.walk(Map.of(), PAGES).map(ListWalk::items).orElse(List.of())).stream()
                .filter(item -> !list.id(item).isEmpty()).toList();
    }

    /** An item, and all others that fit these filters however a server compares and cuts times. */
    private List<Item> withOthers(Item item, List<Item> before, Map<String, String> wanted) {
        return Stream.concat(Stream.of(item), before.stream().filter(one -> !list.id(one).equals(list.id(item)) && wanted.entrySet().stream()
                .allMatch(value -> surely(one, filters.filter(value.getKey()), value.getValue())))).toList();
    }

    private static boolean surely(Item item, Filter filter, String value) {
        if (filter.comparison() == Comparison.EQUAL) {
            return item.texts(filter.at().get(0)).contains(value);
        }
        Duration within = Filters.MARGIN.minusSeconds(1); // what was written may have been cut to seconds
        List<Instant> times = item.times(filter.at());
        return times.size() == filter.at().size() && times.stream().allMatch(time -> filter.comparison() == Comparison.FROM
                ? !time.isBefore(Instants.read(value).plus(within)) : !time.isAfter(Instants.read(value).minus(within)));
    }

    /** A span that holds all that the list shows. */
    private Optional<Map<String, String>> whole(Filter filter, List<Item> items) {
        List<Item> timed = items.stream().filter(item -> !item.times(filter.at()).isEmpty()).sorted(Comparator.comparing(item ->
                Collections.min(item.times(filter.at())))).toList();
        if (timed.size() < 2) {
            return Optional.empty();
        }
        Item first = timed.get(0);
        Item last = timed.get(timed.size() - 1);
        return filters.span(filter, Stream.of(filter.comparison() == Comparison.FROM ? first : last), true).map(span -> {
            Map<String, String> all = new LinkedHashMap<>(span);
            filter.with().ifPresent(end -> filters.span(filters.filter(end), Stream.of(filter.comparison() == Comparison.FROM ? last : first), true)
                    .ifPresent(other -> all.put(end, other.get(end))));
            return all;
        });
    }

    /**
     * The same span in another zone, which selects the same: a server that overlooks the zone takes it for one that does not hold the
     * item. Empty where the contract does not say that times may be written so.
     */
    private Optional<Map<String, String>> elsewhere(Filter filter, Map<String, String> span) {
        Map<String, String> other = new LinkedHashMap<>();
        span.forEach((parameter, value) -> other.put(parameter, Instants.elsewhere(Instants.read(value), list.parameter(parameter),
                filter.comparison() == Comparison.FROM && filter.with().isEmpty() ? EAST : WEST)));
        return Optional.of(other).filter(zoned -> zoned.entrySet().stream().allMatch(one -> isAllowed(one.getKey(), one.getValue())));
    }

    private boolean isAllowed(String parameter, String time) {
        return list.paging().schema(parameter).filter(schema -> schema.has("pattern") ? SchemaPattern.compile(schema.path("pattern").asText())
                .matcher(time).find() : schema.path("format").asText().equals("date-time")).isPresent();
    }

    private boolean found(List<Item> items, Map<String, String> wanted) {
        Seen first = list.send(wanted);
        List<Item> missing = items;
        for (int look = 0; look < Filters.LOOKS && !missing.isEmpty() && list.isGiven(first); look++) {
            missing = missing(missing, wanted);
        }
        if (!missing.isEmpty() && list.isGiven(first)) {
            List<Item> still = missing; // in one more look another one may slip from page to page
            missing = list.settled(() -> missing(still, wanted), List::isEmpty);
        }
        return list.session().check(list.blame("complete"), first, list.collection().items(), missing.isEmpty(), missing.stream().findFirst()
                .map(item -> "the item " + list.id(item) + " with " + wanted).orElse(""),
                list.isGiven(first) ? "no such item" : "status " + first.status());
    }

    /** Those that the filters leave out. What was looked for may be gone, or another than it was: a job goes on while it is looked for. */
    private List<Item> missing(List<Item> items, Map<String, String> wanted) {
        ListWalk walk = list.walk(wanted, Listing.MOST_PAGES).orElse(new ListWalk(List.of(), true));
        Set<String> listed = walk.items().stream().map(list::id).collect(Collectors.toSet());
        List<Item> missing = items.stream().filter(item -> !listed.contains(list.id(item))).toList();
        if (missing.isEmpty()) {
            return missing;
        }
        if (!walk.whole() || list.mayBeCut(listed.size())) {
            throw Skip.because("the list shows " + (walk.whole() ? "as many as its limit allows" : "more than is read of it")
                    + ", so that it does not tell what " + wanted + " leaves out");
        }
        List<Item> now = list.all(Map.of()).orElse(List.of());
        List<Item> there = missing.stream().filter(item -> now.stream().anyMatch(one -> list.id(one).equals(list.id(item)))).toList();
        List<Item> unchanged = there.stream().filter(item -> now.stream().anyMatch(one -> list.id(one).equals(list.id(item))
                && filters.fits(one, wanted))).toList();
        if (unchanged.isEmpty() && missing.size() == items.size()) {
            throw Skip.because("the item " + list.id(missing.get(0)) + (there.isEmpty() ? " was removed meanwhile" : " has changed meanwhile"));
        }
        return unchanged;
    }
}
