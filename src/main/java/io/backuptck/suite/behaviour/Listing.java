package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Holds a list against its {@code x-collection}. */
public final class Listing {

    private final ApiSession session;
    private final Collection collection;

    public Listing(ApiSession session, String operation) {
        this.session = session;
        this.collection = session.contract().collections().stream().filter(one -> one.operation().id().equals(operation)).findFirst()
                .orElseThrow(() -> Skip.because("the contract does not describe " + operation + " as a collection"));
    }

    private String id(String what) {
        Operation operation = collection.operation();
        return session.contract().implied(operation, what).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract's x-collection of " + operation.id() + " does not say enough for this"));
    }

    private Seen list(Map<String, String> parameters) {
        Seen answer = session.send(UsualCall.of(session, collection.operation(), parameters));
        if (!answer.exchange().response().isSuccess() || !answer.at(collection.items()).isArray()) {
            throw Skip.because("the answer to " + collection.operation().id() + " shows no list: status " + answer.status());
        }
        return answer;
    }

    /** Each filter leaves only what matches it. A value that some have and others have not tells most. */
    public void filtered() {
        Seen all = list(Map.of());
        boolean told = false;
        for (Map.Entry<String, String> filter : collection.filters().entrySet()) {
            Set<String> values = new LinkedHashSet<>();
            all.at(collection.items()).forEach(item -> values.add(item.at(filter.getValue()).asText()));
            values.remove("");
            for (String value : values.size() > 1 ? Set.of(values.iterator().next()) : candidates(filter.getKey(), values)) {
                Seen some = list(Map.of(filter.getKey(), value));
                long others = StreamSupport.stream(some.at(collection.items()).spliterator(), false)
                        .filter(item -> !item.at(filter.getValue()).asText().equals(value)).count();
                session.check(id("FILTERED"), some, collection.items(), others == 0, "only items whose " + filter.getValue() + " is " + value,
                        others + " others");
                told = true;
            }
        }
        if (!told) {
            throw Skip.because("the list shows nothing to filter");
        }
    }

    /** When all items are alike, another word that the parameter may have leaves none of them. */
    private Set<String> candidates(String parameter, Set<String> values) {
        Set<String> words = new LinkedHashSet<>();
        collection.operation().parameters().stream().filter(one -> one.name().equals(parameter)).map(Parameter::schema)
                .map(place -> session.contract().node(session.contract().resolve(place)).path("enum"))
                .forEach(list -> list.forEach(word -> words.add(word.asText())));
        words.removeAll(values);
        return values.isEmpty() ? Set.of() : words.isEmpty() ? values : Set.of(words.iterator().next());
    }

    /** A page has no more items than the limit. */
    public void limited() {
        String limit = collection.limit().orElseThrow(() -> Skip.because("the list has no limit"));
        if (list(Map.of()).at(collection.items()).size() < 2) {
            throw Skip.because("the list shows fewer than two items");
        }
        Seen page = list(Map.of(limit, "1"));
        session.check(id("LIMITED"), page, collection.items(), page.at(collection.items()).size() <= 1, "at most one item",
                page.at(collection.items()).size());
    }

    /** Pages of one item each show two different ones; that others add items meanwhile shows on the page before. */
    public void paged() {
        Paging paging = new Paging(session, collection);
        String identity = collection.identity().orElseThrow(() -> Skip.because("nothing tells the items apart"));
        if (collection.limit().isEmpty() || collection.nextPage().isEmpty() || list(Map.of()).at(collection.items()).size() < 2) {
            throw Skip.because("the list has no two pages");
        }
        JsonNode before = list(paging.page(1, 0)).at(collection.items());
        Seen next = list(paging.page(1, 1));
        JsonNode other = next.at(collection.items()).path(0).at(identity);
        boolean differs = before.isEmpty() || other.isMissingNode() || !before.get(0).at(identity).equals(other);
        if (!differs && !list(paging.page(1, 0)).at(collection.items()).path(0).at(identity).equals(other)) {
            throw Skip.because("the list changed while its pages were looked at");
        }
        session.check(id("PAGED"), next, collection.items(), differs, "another item than on the page before", other);
    }

    /** The items stand in the order of their values: of numbers, or of texts. */
    public void ordered() {
        String by = collection.orderedBy().orElseThrow(() -> Skip.because("the list has no order"));
        Seen answer = list(Map.of());
        JsonNode items = answer.at(collection.items());
        for (int i = 1; i < items.size(); i++) {
            if (!Order.of(items.get(i - 1).at(by), items.get(i).at(by)).allows(collection.descending())) {
                session.check(id("ORDERED"), answer, collection.items() + "/" + i + by, false, "nothing " + (collection.descending() ? "above " : "below ")
                        + items.get(i - 1).at(by).asText(), items.get(i).at(by).asText());
                return;
            }
        }
        if (items.size() < 2) {
            throw Skip.because("the list shows fewer than two items");
        }
        session.check(id("ORDERED"), answer, collection.items(), true, "items in order", "");
    }

    /** The total is as many as there are: no fewer than are shown, and no more when all fit on one page. */
    public void total() {
        String pointer = collection.total().orElseThrow(() -> Skip.because("the list has no total"));
        Paging paging = new Paging(session, collection);
        Seen answer = list(paging.page(paging.most(), 0));
        int shown = answer.at(collection.items()).size();
        JsonNode total = answer.at(pointer);
        if (!total.isIntegralNumber()) {
            throw Skip.because("the answer shows no total");
        }
        // Where there are pages, or no limit is named, a server may show fewer than it is asked for.
        boolean whole = collection.nextPage().isEmpty() && paging.largest().orElse(0) > shown;
        session.check(id("TOTAL"), answer, pointer, whole ? total.asLong() == shown : total.asLong() >= shown, (whole ? "" : "at least ") + shown
                + ", as many as are shown", total.asLong());
    }
}
