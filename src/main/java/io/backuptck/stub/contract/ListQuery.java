package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Collection.Filter;
import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a request wants of a list, as {@code x-collection} says of its parameters. Values that make no sense count as left out. */
public record ListQuery(Contract contract, Collection collection, Map<String, String> query) {

    /** How a token begins, so that nobody takes it for a number. */
    private static final String TOKEN = "at-";
    /** Items on a page where nobody can ask for a number of them. */
    private static final long UNASKED = 2;
    private static final long ALL = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if the operation is no list */
    public static ListQuery of(Contract contract, String operation, Map<String, String> query) {
        return new ListQuery(contract, contract.collection(operation).orElseThrow(() ->
                new IllegalArgumentException(operation + " lists nothing")), query);
    }

    /** The things that the filters leave, in the order that is wanted. @param item how the list shows a thing */
    public <T> List<T> matching(List<T> things, Function<T, JsonNode> item) {
        List<Filter> filters = collection.filters().values().stream().filter(filter -> query.containsKey(filter.parameter())).toList();
        List<T> matching = filters.isEmpty() ? things : things.stream().filter(thing -> { // else only one page need be made
            JsonNode shown = item.apply(thing);
            return filters.stream().allMatch(filter -> holds(filter, query.get(filter.parameter()), shown));
        }).toList();
        return collection.order().map(order -> ordered(matching, thing -> item.apply(thing).at(order.by()), order)).orElse(matching);
    }

    private static boolean holds(Filter filter, String wanted, JsonNode item) {
        JsonNode value = item.at(filter.at().get(0));
        if (filter.comparison() == Collection.Comparison.EQUAL) {
            List<String> any = filter.several() ? List.of(wanted.split(",", -1)) : List.of(wanted);
            return value.isArray() ? value.valueStream().map(JsonNode::asText).anyMatch(any::contains) : any.contains(value.asText());
        }
        Optional<Instant> time = Times.instant(value);
        Optional<Instant> bound = Times.instant(TextNode.valueOf(wanted));
        return time.isEmpty() || bound.isEmpty() || (filter.comparison() == Collection.Comparison.FROM ? !time.get().isBefore(bound.get())
                : !time.get().isAfter(bound.get()));
    }

    private <T> List<T> ordered(List<T> things, Function<T, JsonNode> key, Collection.Order order) {
        boolean reversed = !order.reverse().isEmpty() && order.reverse().entrySet().stream().allMatch(one ->
                one.getValue().equalsIgnoreCase(query.get(one.getKey())));
        Map<T, JsonNode> keys = new IdentityHashMap<>();
        things.forEach(thing -> keys.put(thing, key.apply(thing)));
        Comparator<T> ascending = Comparator.comparing(keys::get, ListQuery::compare);
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(order.descending() == reversed ? ascending : ascending.reversed());
        return sorted;
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : one.asText().compareTo(other.asText());
    }

    /** The page of them that is wanted. */
    public <T> List<T> page(List<T> matching) {
        long size = size();
        if (collection.continuation().isPresent()) {
            return matching.stream().skip(begins()).limit(size).toList();
        }
        Optional<Long> next = collection.nextPage().flatMap(this::number);
        long skip = collection.numbersPages() ? Math.max(0, next.orElse(first()) - first()) * size : next.orElse(0L);
        return matching.stream().skip(skip).limit(size).toList();
    }

    /** How many things stand before the page that a token tells of. */
    private long begins() {
        String token = query.getOrDefault(collection.continuation().orElseThrow().parameter(), "");
        return token.matches(TOKEN + "\\d{1,9}") ? Long.parseLong(token.substring(TOKEN.length())) : 0;
    }

    /** What tells of the next page; empty on the last one. @param things on all pages */
    public Optional<String> next(int things) {
        return collection.continuation().filter(any -> begins() + size() < things).map(any -> TOKEN + (begins() + size()));
    }

    /** The most things on the page. */
    public long size() {
        if (collection.continuation().isPresent() && collection.limit().isEmpty()) {
            return UNASKED;
        }
        return collection.limit().flatMap(this::number).orElse(ALL);
    }

    /** What the request says in a parameter, else what the contract says that leaving it out means. */
    public Optional<Long> number(String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> text.matches("\\d{1,10}")).map(Long::valueOf)
                .or(() -> number(name, "default"));
    }

    /** Pages are numbered from 1, unless the contract says or allows another number. */
    public long first() {
        return collection.nextPage().flatMap(name -> number(name, "default").or(() -> number(name, "minimum"))).orElse(1L);
    }

    /** What the schema of a parameter says by a keyword. */
    public Optional<Long> number(String name, String keyword) {
        return collection.operation().parameters().stream().filter(one -> one.name().equals(name) && one.in().equals("query"))
                .map(one -> contract.node(contract.resolve(one.schema())).path(keyword)).filter(JsonNode::isNumber).map(JsonNode::asLong).findFirst();
    }
}
