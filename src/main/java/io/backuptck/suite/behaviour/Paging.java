package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Parameter;
import io.backuptck.suite.ApiSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How to ask for the pages of a list. */
record Paging(ApiSession session, Collection collection) {

    private static final int USUAL_LIMIT = 100;

    /** As many items on a page as the contract allows. */
    int most() {
        return largest().orElse(USUAL_LIMIT);
    }

    /** The largest limit that the contract names; empty when it names none, so that a server may have one of its own. */
    OptionalInt largest() {
        Optional<JsonNode> maximum = collection.limit().flatMap(this::schema).map(schema -> schema.path("maximum")).filter(JsonNode::isInt);
        return maximum.isPresent() ? OptionalInt.of(maximum.get().intValue()) : OptionalInt.empty();
    }

    /** The parameters of a page. @param number from 0 */
    Map<String, String> page(int size, int number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        collection.limit().ifPresent(name -> parameters.put(name, Integer.toString(size)));
        collection.nextPage().ifPresent(name -> parameters.put(name, Integer.toString(first(name) + number * (collection.numbersPages() ? 1 : size))));
        return parameters;
    }

    private int first(String name) {
        return schema(name).map(schema -> schema.path("default").asInt(schema.path("minimum").asInt(0))).orElse(0);
    }

    private Optional<JsonNode> schema(String name) {
        return collection.operation().parameters().stream().filter(one -> one.name().equals(name)).map(Parameter::schema)
                .map(place -> session.contract().node(session.contract().resolve(place))).findFirst();
    }
}
