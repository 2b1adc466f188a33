package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.List;
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

    StubResponse list(StoredResources things, StubRequest request) {
        Resource resource = things.kind().resource();
        Collection words = contract.collection(request.operation().id()).orElseGet(() -> Collection.plain(request.operation(), resource.items()));
        String items = words.items().isEmpty() ? resource.items() : words.items();
        Outcome outcome = Outcome.success(request.operation());
        JsonNode whole = templates.of(outcome);
        Optional<Shape> element = outcome.schema().map(schema -> Shape.of(contract, schema).at(items).widened().element(0));
        JsonNode shown = element(whole.at(items), element);
        Optional<Location> schema = element.flatMap(shape -> shape.origins().stream().findFirst());
        String identity = identity(words, things.kind(), element);
        Function<StoredResource, JsonNode> item = thing -> shown.isValueNode() ? thing.id()
                : views.element(schema, shown.deepCopy(), identity, things.kind(), thing);
        ListQuery query = new ListQuery(contract, words, request.query());
        List<StoredResource> matching = query.matching(things.below(request.path()), item);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        query.page(matching).stream().map(item).forEach(array::add);
        JsonNode total = JsonNodeFactory.instance.numberNode(matching.size());
        JsonNode filled = Pointers.put(whole, items, array);
        JsonNode counted = words.total().map(place -> Pointers.put(filled, place, total)).orElse(filled);
        return words.continuation().isEmpty() ? Replies.reply(outcome, counted)
                : new NextPage(contract, words.continuation().get(), request).tell(outcome, counted, query.next(matching.size()));
    }

    /** A list of what the contract has no resource for has the total of the items that it shows, whatever the sample of its schema says. */
    JsonNode counted(Operation operation, JsonNode whole) {
        return contract.collection(operation.id()).filter(words -> whole.at(words.items()).isArray()).flatMap(words -> words.total().filter(place ->
                whole.at(place).isNumber()).map(place -> Pointers.put(whole, place, JsonNodeFactory.instance.numberNode(whole.at(words.items()).size()))))
                .orElse(whole);
    }

    /** What an element is made of: the first that the example shows, else what the schema calls for. */
    private JsonNode element(JsonNode examples, Optional<Shape> shape) {
        return examples.isArray() && !examples.isEmpty() ? examples.get(0)
                : shape.filter(Shape::isDescribed).map(templates::sample).orElse(JsonNodeFactory.instance.objectNode());
    }

    /** An element may wrap the thing as its own answer does. */
    private static String identity(Collection words, Kind kind, Optional<Shape> element) {
        String whole = kind.resource().identity();
        String own = words.identity().orElseGet(() -> whole.substring(Math.max(0, whole.lastIndexOf('/'))));
        return element.filter(shape -> !shape.at(own).isDescribed() && shape.at(whole).isDescribed()).isPresent() ? whole : own;
    }
}
