package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Continuation;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ListQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The faults that follow from {@code x-collection}: for each thing that a list promises, a server that does not keep it. */
final class CollectionFaults {

    private static final String ANY = ".+";
    private static final String NOT_FIRST = "[1-9]\\d*";
    /** More than a stub has, where the contract knows no largest page. */
    private static final int MANY = 1000;

    private final Contract contract;
    private final Collection list;
    private final List<Fault> faults = new ArrayList<>();

    private CollectionFaults(Contract contract, Collection list) {
        this.contract = contract;
        this.list = list;
    }

    static List<Fault> of(Contract contract) {
        return contract.collections().stream().flatMap(list -> new CollectionFaults(contract, list).all().stream()).toList();
    }

    private List<Fault> all() {
        list.filters().values().forEach(this::ignored);
        list.accepted().forEach(this::refused);
        List<String> equal = list.filters().values().stream().filter(filter -> filter.comparison() == Collection.Comparison.EQUAL)
                .map(Collection.Filter::parameter).toList();
        if (equal.size() > 1) {
            Map<String, String> both = Map.of(equal.get(0), ANY, equal.get(1), ANY);
            misheard(blame("together"), "alone", "Beside the filter " + equal.get(0) + " the filter " + equal.get(1) + " is ignored.", both,
                    Collections.singletonMap(equal.get(1), null));
            edited("complete", "none", "Several filters together find nothing.", shown(both, 0), Change.set(list.items(),
                    JsonNodeFactory.instance.arrayNode()));
        }
        list.total().ifPresent(total -> {
            edited("total", "zero", "The total is 0 although there is something.", shown(Map.of(), 0), Change.set(total, IntNode.valueOf(0)));
            list.limit().ifPresent(limit -> edited("same-total", "page", "The total is that of the page.", shown(Map.of(limit, "1"), 0),
                    Change.set(total, IntNode.valueOf(1))));
        });
        edited("unique", "twice", "An item is listed twice.", shown(Map.of(), 1), Change.copy(list.items() + "/1", list.items() + "/0"));
        if (!contract.api().isBuiltIn()) { // those of the kit stand in files of their own
            list.identity().ifPresent(id -> edited("unique", "alike", "Two items are listed under one id.", shown(Map.of(), 1),
                    Change.copy(list.items() + "/1" + id, list.items() + "/0" + id)));
            list.limit().ifPresent(limit -> number(limit, "default").ifPresent(most -> misheard(blame("default-limit"), "more",
                    "Without a limit more is listed than by its default.", Map.of(limit, ""),
                    Map.of(limit, number(limit, "maximum").orElse(MANY).toString()))));
        }
        list.limit().ifPresent(limit -> misheard(blame("limited"), "ignored", "The limit is ignored.", Map.of(limit, "[1-9]\\d?"),
                Map.of(limit, number(limit, "maximum").orElse(MANY).toString())));
        list.nextPage().ifPresent(next -> {
            int first = number(next, "default").or(() -> number(next, "minimum")).orElse(0);
            misheard(blame("paged"), "same", "Every page is the first one.", Map.of(next, "\\d+"), Map.of(next, "" + first));
            misheard(blame("beyond"), "ignored", "Where to go on is ignored.", Map.of(next, NOT_FIRST), Map.of(next, "" + first));
            misheard(blame("default-page"), "default", "Without being told where to begin, the list leaves out its beginning.",
                    Map.of(next, "", list.limit().orElseThrow(), "\\d\\d+"), Map.of(next, "" + (first + 1)));
            edited("turned", "skipped", "Each page but the first one leaves out an item.", shown(Map.of(next, "[1-9]\\d?"), 0),
                    Change.remove(list.items() + "/0"));
        });
        list.continuation().ifPresent(this::continued);
        list.order().filter(order -> order.reverse().isEmpty()).ifPresent(order -> edited("ordered", "reversed", "The items stand the other way round.",
                shown(Map.of(), 1), Change.reverse(list.items())));
        list.order().ifPresent(order -> order.reverse().forEach((name, value) -> {
            misheard(blame("ordered"), "reversed", "The items stand the other way round.", Map.of(name, ""), Map.of(name, value));
            misheard(blame("reversed"), "ignored", "The wanted order is ignored.", Map.of(name, ANY), Collections.singletonMap(name, null));
        }));
        return faults;
    }

    private void continued(Continuation how) {
        misheard(blame("paged"), "same", "Every page is the first one.", Map.of(how.parameter(), ANY), Collections.singletonMap(how.parameter(), null));
        edited("turned", "skipped", "Each page but the first one leaves out an item.", shown(Map.of(how.parameter(), ANY), 0),
                Change.remove(list.items() + "/0"));
        blame("turned").ifPresent(id -> add(id, "endless", "The last page tells of itself as the next one.", EndlessPages.of(list, how)));
    }

    private static String word(Collection.Filter filter) {
        return filter.parameter().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    }

    private void ignored(Collection.Filter filter) {
        Map<String, String> left = new HashMap<>();
        left.put(filter.parameter(), null);
        filter.with().ifPresent(other -> left.put(other, null));
        if (filter.blame().isEmpty()) {
            misheard(blame("filtered"), "ignored-" + word(filter), "The filter "
                    + filter.parameter() + " is ignored.", Map.of(filter.parameter(), ANY), left);
        }
        if (!list.blame().containsKey("complete") && filter.comparison() == Collection.Comparison.EQUAL) {
            edited("complete", "none-" + word(filter), "The filter " + filter.parameter() + " finds nothing.", shown(Map.of(filter.parameter(), ANY), 0),
                    Change.set(list.items(), JsonNodeFactory.instance.arrayNode()));
        }
        filter.blame().forEach((value, id) -> {
            if (faults.stream().noneMatch(fault -> fault.requirement().equals(id))) { // the two ends of a span have one requirement
                misheard(Optional.of(id), "ignored", "The filter " + filter.parameter() + (value.isEmpty() ? "" : " for " + value) + " is ignored.",
                        Map.of(filter.parameter(), value.isEmpty() ? ANY : Pattern.quote(value)), left);
            }
        });
    }

    /** The parameter alone, as what asks for pages, too, would find nothing at all any more. */
    private void refused(String parameter, String id) {
        Map<String, String> query = new HashMap<>();
        list.limit().ifPresent(limit -> query.put(limit, ""));
        list.nextPage().ifPresent(next -> query.put(next, ""));
        query.put(parameter, ANY);
        JsonNode error = list.operation().answers().get("400").examples().values().iterator().next();
        add(id, "refused", "The list is refused with the parameter " + parameter + ".", where(query, null, Map.of()),
                MisreadRequest.deaf(StubResponse.json(400, error)));
    }

    private void misheard(Optional<String> id, String word, String title, Map<String, String> asked, Map<String, String> heard) {
        id.ifPresent(requirement -> add(requirement, word, title, where(asked, null, Map.of()), MisreadRequest.hearing(request ->
                new Hearing(null, null, heard, null, null, null, null, 0).from(request, contract))));
    }

    private void edited(String what, String word, String title, Where where, Change change) {
        blame(what).ifPresent(id -> add(id, word, title, AnswerEdit.of(where, change)));
    }

    private void add(String id, String word, String title, Where where, MisreadRequest.Reaction reaction) {
        MisreadRequest misread = new MisreadRequest(where, reaction, List.of());
        // The lists of the kit are full of what makes a difference; what those of others hold is not known here.
        add(id, word, title, contract.api().isBuiltIn() ? misread : misread.whereItMatters());
    }

    private void add(String id, String word, String title, Alteration alteration) {
        faults.add(new Fault(id + "." + word, contract.api(), title, id, Set.of(list.operation().id()), alteration));
    }

    private Optional<String> blame(String what) {
        return contract.blame(list, what);
    }

    /** Answers that list more than so many items. */
    private Where shown(Map<String, String> query, int items) {
        return where(query, "200", Map.of(list.items() + "/" + items + list.identity().orElse(""), ANY));
    }

    private Where where(Map<String, String> query, String status, Map<String, String> answer) {
        return Where.answers(List.of(list.operation().id()), query, status, answer);
    }

    private Optional<Integer> number(String parameter, String keyword) {
        return new ListQuery(contract, list, Map.of()).number(parameter, keyword).map(Long::intValue);
    }
}
