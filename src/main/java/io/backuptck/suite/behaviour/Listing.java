package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Collection.Filter;
import io.backuptck.contract.Collection;
import io.backuptck.contract.ListPromise;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.validation.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** Holds a list against its {@code x-collection}. */
public final class Listing {

    /** Bounds the reading of a list whose pages are all the same. */
    static final int MOST_PAGES = 100;
    /** A span of time that is asked for without knowing of any item. */
    private static final Duration SPAN = Duration.ofDays(2);

    private final ApiSession session;
    private final Collection collection;
    private final ListSource source;

    public Listing(ApiSession session, String operation) {
        this.session = session;
        this.collection = session.contract().collection(operation)
                .orElseThrow(() -> Skip.because("the contract does not describe " + operation + " as a collection"));
        this.source = ListSource.of(session, collection.operation());
    }

    /** What the list shows of a thing, on whichever page; empty when it shows nothing of it. */
    static Optional<Item> at(ApiSession session, Resource resource, KnownResource thing) {
        boolean described = session.contract().collection(resource.listedBy().orElseThrow().id()).isPresent();
        List<Item> items = described ? new Listing(session, resource.listedBy().get().id()).all(Map.of()).orElse(List.of())
                : Item.in(ListLook.list(session, resource, Map.of()), resource.items());
        return items.stream().filter(item -> OwnList.id(session, resource, item).equals(thing.id())).findFirst();
    }

    /** Holds the list against what it promises. */
    public void check(ListPromise promise) {
        switch (promise) {
            case FILTERED -> new Filters(this).all();
            case TOGETHER -> new Filters(this).together();
            case COMPLETE -> new Filters(this).complete();
            case UNIQUE -> shown();
            case LIMITED -> new Pages(this).limited();
            case DEFAULT_LIMIT -> new Pages(this).defaultLimit();
            case DEFAULT_PAGE -> new Pages(this).defaultPage();
            case PAGED -> {
                if (collection.continuation().isPresent()) {
                    new Chain(this).paged();
                } else {
                    new Pages(this).paged();
                }
            }
            case BEYOND -> new Pages(this).beyond();
            case TURNED -> {
                if (collection.continuation().isPresent()) {
                    new Chain(this).turned();
                } else {
                    new Pages(this).turned();
                }
            }
            case ORDERED -> ordered();
            case REVERSED -> reversed();
            case TOTAL -> total();
            case SAME_TOTAL -> new Pages(this).sameTotal();
        }
    }

    ApiSession session() {
        return session;
    }

    Collection collection() {
        return collection;
    }

    Paging paging() {
        return new Paging(session, collection);
    }

    String blame(String what) {
        return session.contract().blame(collection, what).orElseThrow(() ->
                Skip.because("the contract's x-collection of " + collection.operation().id() + " does not say enough for this"));
    }

    Parameter parameter(String name) {
        return collection.operation().parameters().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    public Seen send(Map<String, String> parameters) {
        return source.ask(parameters);
    }

    /** The parameters of the page that an answer tells of; empty when it tells of none. */
    Optional<Map<String, String>> next(Seen answer, Map<String, String> current) {
        return collection.continuation().flatMap(how -> how.told(answer.body(), answer.exchange().response().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Link")).map(Header::value).toList()).map(told -> how.query(told, current).orElseThrow(() ->
                        Skip.because("the next page is told as " + told + ", which is neither a token for a parameter nor an address with parameters"))));
    }

    /** The list, for a check that cannot go on without it. */
    public Seen ask(Map<String, String> parameters) {
        Seen answer = send(parameters);
        if (!isGiven(answer) || !answer.at(collection.items()).isArray()) {
            throw Skip.because("the answer to " + collection.operation().id() + " shows no list: status " + answer.status());
        }
        return answer;
    }

    /** Asks for the list, which each answer is held against. */
    private void shown() {
        if (ask(Map.of()).at(collection.items()).isEmpty()) {
            throw Skip.because("the list shows nothing");
        }
    }

    /** An answer with a list; empty when the server has no such operation or rejects this request. */
    Optional<Seen> attempt(Map<String, String> parameters) {
        try {
            return Optional.of(send(parameters)).filter(this::isGiven);
        } catch (TestAbortedException notOffered) {
            return Optional.empty();
        }
    }

    boolean isGiven(Seen answer) {
        return answer.exchange().response().isSuccess() && !answer.isRefusal() && !session.contract().recognition().saysFailure(answer.body());
    }

    /** The items of an answer that can be relied on, those first that are best looked for; none when it is no list. */
    List<Item> items(Seen answer) {
        return relied(Item.in(answer, collection.items()));
    }

    /** Those of them that can be relied on, those first that are best looked for. */
    List<Item> relied(List<Item> items) {
        record Ranked(Item item, int rank) {
        }

        return items.stream().map(item -> new Ranked(item, source.rank(item)))
                .filter(ranked -> ranked.rank() >= 0).sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::item).toList();
    }

    /** Looks for what the list shows already, and need only be shown with other parameters: as long as lists of its resource may lag behind. */
    <T> T settled(Supplier<T> look, Predicate<T> right) {
        Optional<Resource> listed = session.contract().resources().stream().filter(resource -> resource.listedBy().filter(
                collection.operation()::equals).isPresent()).findFirst();
        return listed.isPresent() ? Patience.withDelay(session, listed.get()).until(look, right) : look.get();
    }

    /** Whether so many items may be all that a list without pages shows of more. */
    boolean mayBeCut(int shown) {
        return collection.limit().isPresent() && collection.nextPage().isEmpty() && collection.continuation().isEmpty() && shown >= paging().step();
    }

    String id(Item item) {
        return collection.identity().map(item::text).orElse("");
    }

    /** The ids of an answer, of items that have one. What stands there twice counts once: that is a finding of its own. */
    List<String> ids(Seen answer) {
        String identity = collection.identity().orElseThrow(() -> Skip.because("nothing tells the items apart"));
        List<String> ids = new ArrayList<>();
        answer.at(collection.items()).forEach(item -> ids.add(item.at(identity).asText()));
        return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    /** Every item that fits the filters, page by page; empty when the list is not given. */
    public Optional<List<Item>> all(Map<String, String> filters) {
        return walk(filters, MOST_PAGES).map(ListWalk::items);
    }

    /** The items that fit the filters on the first so many pages; empty when the list is not given. */
    Optional<ListWalk> walk(Map<String, String> filters, int pages) {
        return ListWalk.through(this, filters, pages);
    }

    /** The list is given with a parameter: with the value that the contract shows or, where it selects by time, with a span that ends now. */
    public void accepted(String parameter) {
        String id = Optional.ofNullable(collection.accepted().get(parameter)).orElseThrow(() ->
                Skip.because("the contract's x-collection names no requirement for this"));
        ask(Map.of());
        Map<String, String> values = new LinkedHashMap<>(Map.of(parameter, value(parameter)));
        Optional.ofNullable(collection.filters().get(parameter)).flatMap(Filter::with).ifPresent(other -> values.put(other, value(other)));
        Seen answer = send(values);
        session.check(id, answer, "", isGiven(answer), "the list", "status " + answer.status());
    }

    private String value(String parameter) {
        Filter filter = collection.filters().get(parameter);
        if (filter == null || filter.comparison() == Comparison.EQUAL) {
            return UsualCall.value(session, collection.operation(), parameter(parameter), Map.of());
        }
        Instant now = session.time().now();
        return Instants.write(filter.comparison() == Comparison.FROM ? now.minus(SPAN) : now, parameter(parameter));
    }

    /** Sends the values of a parameter that are derived from its schema. */
    public void derived(String parameter, Expect expect) {
        ask(Map.of());
        Requests requests = new Requests(session, collection.operation());
        new CaseRun(session).each(requests.cases(expect).stream().filter(one -> one.constraint().place().steps().contains(parameter)).toList(),
                one -> requests.judge(one, send(Map.of(parameter, one.parameter("1").orElseThrow(() ->
                        Skip.because("the case cannot be made of the value 1")))))).concludeSent();
    }

    /** The items stand in the order of their values: of numbers, of times, or of texts. */
    private void ordered() {
        Collection.Order order = order();
        ordered("ordered", Map.of(), order.by(), order.descending());
    }

    /** They stand the other way round when that is asked for. */
    private void reversed() {
        Collection.Order order = order();
        ordered("reversed", order.reverse(), order.by(), !order.descending());
    }

    private Collection.Order order() {
        return collection.order().orElseThrow(() -> Skip.because("the list has no order"));
    }

    private void ordered(String what, Map<String, String> parameters, String by, boolean descending) {
        Seen answer = ask(parameters);
        JsonNode items = answer.at(collection.items());
        for (int i = 1; i < items.size(); i++) {
            if (!Order.of(items.get(i - 1).at(by), items.get(i).at(by)).allows(descending)) {
                session.check(blame(what), answer, collection.items() + "/" + i + by, false, "nothing " + (descending ? "above " : "below ")
                        + items.get(i - 1).at(by).asText(), items.get(i).at(by).asText());
                return;
            }
        }
        if (items.size() < 2) {
            throw Skip.because("the list shows fewer than two items");
        }
        session.check(blame(what), answer, collection.items(), true, "items in order", "");
    }

    /** The total is as many as there are: no fewer than are shown, and no more when all fit on one page. */
    private void total() {
        String pointer = collection.total().orElseThrow(() -> Skip.because("the list has no total"));
        Seen answer = ask(paging().page(paging().most(), 0));
        int shown = answer.at(collection.items()).size();
        JsonNode total = answer.at(pointer);
        if (!total.isIntegralNumber()) {
            throw Skip.because("the answer shows no total");
        }
        // Where there are pages, or no limit is named, a server may show fewer than it is asked for.
        boolean whole = collection.nextPage().isEmpty() && next(answer, Map.of()).isEmpty() && paging().largest().orElse(0) > shown;
        // A first page that shows nothing says that there is nothing, if the list without a page does not either: where pages begin is not always said.
        boolean hidden = shown == 0 && !isFiltered(answer) && total.asLong() > 0 && ask(Map.of()).at(collection.items()).isEmpty();
        session.check(blame("total"), answer, pointer, whole || hidden ? total.asLong() == shown : total.asLong() >= shown, (whole || hidden ? ""
                : "at least ") + shown + ", as many as are shown", total.asLong());
    }

    private boolean isFiltered(Seen answer) {
        String url = answer.exchange().request().url();
        return collection.filters().keySet().stream().anyMatch(name -> url.contains("?" + name + "=") || url.contains("&" + name + "="));
    }
}
