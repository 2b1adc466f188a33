package io.backuptck.suite.behaviour;

import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Collection.Filter;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the filters of a list against what its items show. */
public final class Filters {

    /** Whichever of its times a server compares, and however it cuts them, an item lies within a span with this much around it. */
    static final Duration MARGIN = Duration.ofMinutes(1);
    /** So many of the values that items show are tried. */
    static final int VALUES = 2;
    /** What goes on by itself may change between being selected and being shown, or slip from page to page; not in every look. */
    static final int LOOKS = 3;

    private final Listing list;

    public Filters(Listing list) {
        this.list = list;
    }

    /** Each filter leaves only what fits it. */
    void all() {
        boolean told = false;
        for (Filter filter : list.collection().filters().values()) {
            told |= only(filter);
        }
        if (!told) {
            throw Skip.because("the list shows nothing to filter");
        }
        list.collection().filters().values().stream().filter(filter -> filter.blame().isEmpty()).forEach(this::combined);
    }

    /** A filter leaves only what fits it. */
    public void only(String parameter) {
        if (!only(filter(parameter))) {
            throw Skip.because("the list shows nothing to filter, or is not given by " + parameter);
        }
        if (!filter(parameter).blame().isEmpty()) {
            combined(filter(parameter));
        }
    }

    /** Beside others a filter holds as it does alone; where the contract has a sentence for several, that is another scenario's. */
    private void combined(Filter filter) {
        if (!list.session().api().isBuiltIn() && list.session().contract().blame(list.collection(), "together").isEmpty()) {
            new Combinations(list, this).judge(filter);
        }
    }

    private boolean only(Filter filter) {
        List<Item> shown = list.items(list.ask(Map.of()));
        boolean told = false;
        for (Map<String, String> wanted : filter.comparison() == Comparison.EQUAL ? values(filter, shown).stream().map(value ->
                Map.of(filter.parameter(), value)).toList() : span(filter, telling(filter, shown), false).stream().toList()) {
            Optional<Seen> some = list.attempt(wanted);
            some.ifPresent(answer -> only(filter.blame(wanted.get(filter.parameter())).orElseGet(() -> list.blame("filtered")), answer, wanted));
            told |= some.isPresent();
        }
        return told;
    }

    /**
     * The items from the middle on, first those from which another lies further away than the span is wide: of items that were
     * all made within a minute, such as those of the run itself, a span leaves out none.
     */
    private Stream<Item> telling(Filter filter, List<Item> shown) {
        List<Item> fromMiddle = new ArrayList<>(shown);
        Collections.rotate(fromMiddle, -(shown.size() / 2));
        return Stream.concat(fromMiddle.stream().filter(item -> span(filter, Stream.of(item), false).map(span ->
                span.get(filter.parameter())).filter(bound -> shown.stream().anyMatch(other -> !other.fits(filter, bound))).isPresent()),
                fromMiddle.stream());
    }

    /** What an item does not fit: another value, or a span that does not hold its times; empty when none is known. */
    Map<String, String> unfit(Filter filter, Item item) {
        if (filter.comparison() == Comparison.EQUAL) {
            return item.texts(filter.at().get(0)).stream().findFirst().flatMap(value -> other(filter, value))
                    .filter(value -> !item.fits(filter, value)).map(value -> Map.of(filter.parameter(), value)).orElse(Map.of());
        }
        List<Instant> times = item.times(filter.at());
        Map<String, String> span = new LinkedHashMap<>();
        if (!times.isEmpty()) {
            boolean after = filter.comparison() == Comparison.FROM;
            Instant bound = after ? Collections.max(times).plus(MARGIN) : Collections.min(times).minus(MARGIN);
            span.put(filter.parameter(), Instants.write(bound, list.parameter(filter.parameter())));
            filter.with().ifPresent(end -> span.put(end, Instants.write(after ? bound.plus(MARGIN) : bound.minus(MARGIN), list.parameter(end))));
        }
        return span;
    }

    /** What changes by itself may do so between being selected and being shown; what does not fit is the same each time. */
    void only(String requirement, Seen first, Map<String, String> wanted) {
        Seen answer = first;
        List<Item> others = others(first, wanted);
        boolean same = true;
        for (int look = 1; look < LOOKS && !others.isEmpty(); look++) {
            list.session().pause(list.session().settings().pollInterval());
            Set<String> before = others.stream().map(list::id).collect(Collectors.toSet());
            answer = list.attempt(wanted).orElseThrow(() -> Skip.because("the list is not given again with " + wanted
                    + ", so that an item which did not fit may have changed while it was asked for"));
            List<Item> now = others(answer, wanted);
            others = now.stream().anyMatch(item -> before.contains(list.id(item))) ? now.stream().filter(item -> before.contains(list.id(item))).toList() : now;
            same &= others.stream().allMatch(item -> before.contains(list.id(item)));
        }
        if (!same && !others.isEmpty()) {
            throw Skip.because("the list shows with " + wanted + " other items each time that do not fit, which may have changed while it was asked for");
        }
        Optional<Item> other = others.stream().findFirst();
        list.session().check(requirement, answer, other.map(Item::pointer).orElse(list.collection().items()), other.isEmpty(),
                "only items with " + wanted, other.map(item -> item.json().toString()).orElse(""));
    }

    private List<Item> others(Seen answer, Map<String, String> wanted) {
        return list.items(answer).stream().filter(item -> !fits(item, wanted)).toList();
    }

    boolean fits(Item item, Map<String, String> wanted) {
        return wanted.entrySet().stream().allMatch(one -> item.fits(filter(one.getKey()), one.getValue()));
    }

    Filter filter(String parameter) {
        return list.collection().filters().get(parameter);
    }

    /** A value that some have and others have not tells most, and so does one that none has. */
    private Set<String> values(Filter filter, List<Item> shown) {
        Set<String> values = new LinkedHashSet<>(filter.values());
        if (values.isEmpty()) {
            shown.stream().flatMap(item -> item.texts(filter.at().get(0)).stream()).distinct().limit(VALUES).forEach(values::add);
            if (!values.isEmpty()) {
                values.stream().findFirst().flatMap(value -> other(filter, value)).ifPresent(values::add);
            }
        }
        return values;
    }

    /** Another word that the parameter may have, or a value that no item has. */
    private Optional<String> other(Filter filter, String value) {
        return list.paging().words(filter.parameter()).stream().filter(word -> !word.equals(value)).findFirst().or(filter::absent);
    }

    /** Several filters hold together, where each holds alone. */
    void together() {
        Item item = specimen();
        Map<String, String> own = own(item);
        Map<String, String> others = new LinkedHashMap<>();
        own.forEach((parameter, value) -> other(filter(parameter), value).ifPresent(other -> others.put(parameter, other)));
        for (Map<String, String> values : List.of(own, others)) {
            if (!values.entrySet().stream().map(one -> Map.of(one.getKey(), one.getValue())).allMatch(this::holds)) {
                throw Skip.because("a filter does not even hold alone");
            }
        }
        own.forEach((parameter, value) -> others.forEach((second, other) -> {
            if (!parameter.equals(second)) {
                Map<String, String> wanted = Map.of(parameter, value, second, other);
                list.attempt(wanted).ifPresent(answer -> only(list.blame("together"), answer, wanted));
            }
        }));
    }

    private boolean holds(Map<String, String> wanted) {
        return list.attempt(wanted).map(answer -> others(answer, wanted).isEmpty()).orElse(true);
    }

    /** A filter leaves all that fits it: whatever the list shows without it, and fits, is found by it. */
    public void complete(String parameter) {
        new Completeness(list, this).of(filter(parameter));
    }

    /** All filters together leave what fits all of them. */
    void complete() {
        new Completeness(list, this).ofAll();
    }

    /** An item that can be looked for again. */
    Item specimen() {
        return list.items(list.ask(Map.of())).stream().filter(item -> !list.id(item).isEmpty()).findFirst()
                .orElseThrow(() -> Skip.because("the list shows no item that can be looked for again"));
    }

    /** What the filters would have to be for this item. */
    Map<String, String> own(Item item) {
        Map<String, String> own = new LinkedHashMap<>();
        list.collection().filters().values().stream().filter(filter -> filter.comparison() == Comparison.EQUAL)
                .forEach(filter -> item.texts(filter.at().get(0)).stream().findFirst().ifPresent(value -> own.put(filter.parameter(), value)));
        return own;
    }

    /** A span that begins or ends with the times of the first of these items that shows some; with both ends where they go together. */
    Optional<Map<String, String>> span(Filter filter, Stream<Item> items, boolean wide) {
        Optional<Item> timed = items.filter(item -> !item.times(filter.at()).isEmpty()).findFirst();
        if (!wide && filter.with().isEmpty()) { // as the server itself writes it
            return timed.flatMap(item -> filter.at().stream().map(item::text).filter(Instants::isTime).findFirst())
                    .map(text -> Map.of(filter.parameter(), text));
        }
        return timed.map(item -> item.times(filter.at())).map(times -> {
            Map<String, String> span = new LinkedHashMap<>();
            for (String parameter : filter.with().map(other -> List.of(filter.parameter(), other)).orElse(List.of(filter.parameter()))) {
                Instant bound = filter(parameter).comparison() == Comparison.FROM ? Collections.min(times).minus(MARGIN)
                        : Collections.max(times).plus(MARGIN);
                span.put(parameter, Instants.write(bound, list.parameter(parameter)));
            }
            return span;
        });
    }
}
