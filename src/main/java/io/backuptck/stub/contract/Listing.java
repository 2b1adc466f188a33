package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers with lists of things. */
final class Listing {

    private final Contract contract;
    private final Templates templates;
    private final Views views;

    Listing(Contract contract, Templates templates, Views views) {
        this.contract = contract;
        this.templates = templates;
        this.views = views;
    }

    StubResponse list(Things things, StubRequest request) {
        CollectionWords words = CollectionWords.of(contract, things.kind().resource(), request.operation());
        Outcome outcome = Outcome.success(request.operation());
        JsonNode whole = templates.of(outcome);
        Optional<Shape> element = outcome.schema().map(schema -> Shape.of(contract, schema).at(words.items()).widened().element(0));
        JsonNode shown = element(whole.at(words.items()), element);
        Optional<Location> schema = element.flatMap(shape -> shape.origins().stream().findFirst());
        String identity = identity(words, things.kind(), element);
        Function<Thing, JsonNode> item = thing -> shown.isValueNode() ? thing.id()
                : views.element(schema, shown.deepCopy(), identity, things.kind(), thing);
        List<Thing> matching = things.below(request.path());
        if (words.filters().keySet().stream().anyMatch(request.query()::containsKey)) { // else only one page need be made
            matching = matching.stream().filter(thing -> matches(item.apply(thing), words.filters(), request)).toList();
        }
        Optional<Collection> ordered = contract.collections().stream().filter(one -> one.operation().equals(request.operation())
                && one.orderedBy().isPresent()).findFirst();
        if (ordered.isPresent()) {
            Comparator<Thing> order = Comparator.comparing(thing -> item.apply(thing).at(ordered.get().orderedBy().orElseThrow()), Listing::compare);
            matching = matching.stream().sorted(ordered.get().descending() ? order.reversed() : order).toList();
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Page.of(contract, request.operation(), words, request.query()).of(matching).stream().map(item).forEach(array::add);
        JsonNode total = JsonNodeFactory.instance.numberNode(matching.size());
        JsonNode filled = Pointers.put(whole, words.items(), array);
        return Replies.reply(outcome, words.total().map(place -> Pointers.put(filled, place, total)).orElse(filled));
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : one.asText().compareTo(other.asText());
    }

    /** What an element is made of: the first that the example shows, else what the schema calls for. */
    private JsonNode element(JsonNode examples, Optional<Shape> shape) {
        return examples.isArray() && !examples.isEmpty() ? examples.get(0)
                : shape.filter(Shape::isDescribed).map(templates::sample).orElse(JsonNodeFactory.instance.objectNode());
    }

    /** An element may wrap the thing as its own answer does. */
    private static String identity(CollectionWords words, Kind kind, Optional<Shape> element) {
        String whole = kind.resource().identity();
        return element.filter(shape -> !shape.at(words.identity()).isDescribed() && shape.at(whole).isDescribed()).isPresent()
                ? whole : words.identity();
    }

    private static boolean matches(JsonNode item, Map<String, String> filters, StubRequest request) {
        return filters.entrySet().stream().filter(filter -> request.query().containsKey(filter.getKey()))
                .allMatch(filter -> wanted(request, filter.getKey()).contains(item.at(filter.getValue()).asText()));
    }

    /** The values that a query parameter asks for: one, or several with commas where it is an array. */
    private static List<String> wanted(StubRequest request, String name) {
        String value = request.query().get(name);
        return request.operation().parameters().stream().anyMatch(parameter -> parameter.name().equals(name)
                && parameter.type().equals("array")) ? List.of(value.split(",", -1)) : List.of(value);
    }
}
