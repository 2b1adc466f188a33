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

    private static final int USUAL_LIMIT = 100;

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

    /** Pages of one item each show two different ones. A second try allows for what others add meanwhile. */
    public void paged() {
        String limit = collection.limit().orElseThrow(() -> Skip.because("the list has no limit"));
        String page = collection.nextPage().orElseThrow(() -> Skip.because("the list has no pages"));
        String identity = collection.identity().orElseThrow(() -> Skip.because("nothing tells the items apart"));
        if (list(Map.of()).at(collection.items()).size() < 2) {
            throw Skip.because("the list shows fewer than two items");
        }
        int first = collection.operation().parameters().stream().filter(one -> one.name().equals(page)).map(Parameter::schema)
                .map(place -> session.contract().node(session.contract().resolve(place))).map(schema -> schema.path("default").asInt(schema.path("minimum").asInt(0)))
                .findFirst().orElse(0);
        for (int tries = 1;; tries++) {
            JsonNode one = list(Map.of(limit, "1", page, Integer.toString(first))).at(collection.items());
            Seen next = list(Map.of(limit, "1", page, Integer.toString(first + 1)));
            JsonNode other = next.at(collection.items());
            boolean differs = one.isEmpty() || other.isEmpty() || !one.get(0).at(identity).equals(other.get(0).at(identity));
            if (differs || tries > 1) {
                session.check(id("PAGED"), next, collection.items(), differs, "another item than on the page before", one.path(0).at(identity));
                return;
            }
        }
    }

    /** The items stand in the order of their values: of numbers, or of texts. */
    public void ordered() {
        String by = collection.orderedBy().orElseThrow(() -> Skip.because("the list has no order"));
        Seen answer = list(Map.of());
        JsonNode items = answer.at(collection.items());
        for (int i = 1; i < items.size(); i++) {
            JsonNode before = items.get(i - 1).at(by);
            JsonNode after = items.get(i).at(by);
            int order = before.isNumber() && after.isNumber() ? before.decimalValue().compareTo(after.decimalValue())
                    : before.asText().compareTo(after.asText());
            if (collection.descending() ? order < 0 : order > 0) {
                session.check(id("ORDERED"), answer, collection.items() + "/" + i + by, false, "nothing " + (collection.descending() ? "above " : "below ")
                        + before.asText(), after.asText());
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
        int limit = collection.limit().map(this::most).orElse(0);
        Seen answer = list(collection.limit().map(name -> Map.of(name, Integer.toString(limit))).orElse(Map.of()));
        int shown = answer.at(collection.items()).size();
        JsonNode total = answer.at(pointer);
        if (!total.isIntegralNumber()) {
            throw Skip.because("the answer shows no total");
        }
        boolean whole = limit > shown;
        session.check(id("TOTAL"), answer, pointer, whole ? total.asLong() == shown : total.asLong() >= shown, (whole ? "" : "at least ") + shown
                + ", as many as are shown", total.asLong());
    }

    private int most(String parameter) {
        return collection.operation().parameters().stream().filter(one -> one.name().equals(parameter)).map(Parameter::schema)
                .map(place -> session.contract().node(session.contract().resolve(place)).path("maximum").asInt(USUAL_LIMIT)).findFirst().orElse(USUAL_LIMIT);
    }
}
