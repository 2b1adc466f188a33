package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Location;
import io.backuptck.contract.Parameter;
import io.backuptck.suite.ApiSession;
import java.util.LinkedHashMap;
import io.backuptck.validation.RequestValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How to ask for the pages of a list. */
record Paging(ApiSession session, Collection collection) {

    private static final int USUAL_LIMIT = 100;
    /** The part of a page that overlaps with the next one. */
    private static final int OVERLAP = 5;

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

    /** The parameters of a page after so many items. @param size of the page, where that can be chosen */
    Map<String, String> after(int items, int size) {
        Map<String, String> parameters = page(items, 1);
        collection.limit().filter(name -> !collection.numbersPages()).ifPresent(name -> parameters.put(name, Integer.toString(size)));
        return parameters;
    }

    /** A page of a walk through all of them; pages overlap, so that nothing is missed when others remove some items meanwhile. */
    Map<String, String> walk(int number) {
        Map<String, String> parameters = page(step(), number);
        collection.nextPage().filter(name -> !collection.numbersPages()).ifPresent(name ->
                parameters.put(name, Integer.toString(first(name) + number * (step() - step() / OVERLAP))));
        return parameters;
    }

    /** The size of a page of a walk: what the contract shows, unless that is the most that can be asked for. */
    int step() {
        int shown = collection.limit().flatMap(this::parameter).flatMap(Parameter::example).filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf).orElse(USUAL_LIMIT);
        return shown < most() ? shown : Math.max(1, most() / 2);
    }

    private int first(String name) {
        return schema(name).map(schema -> schema.path("default").asInt(schema.path("minimum").asInt(0))).orElse(0);
    }

    Optional<JsonNode> schema(String name) {
        return parameter(name).map(Parameter::schema).map(place -> session.contract().node(session.contract().resolve(place)));
    }

    /** All values that a parameter may have, if the contract says; of one that takes several those of one of them. */
    List<String> words(String name) {
        Location place = parameter(name).map(Parameter::schema).map(session.contract()::resolve).orElseThrow();
        JsonNode schema = session.contract().node(place);
        JsonNode one = schema.has("items") ? session.contract().node(session.contract().resolve(place.child("items"))) : schema;
        return one.path("type").asText().equals("boolean") ? List.of("true", "false") : one.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    /** Whether a parameter may have a value that items show: a filter need not select all that there is. */
    boolean allows(String name, String value) {
        List<String> words = words(name);
        boolean several = schema(name).filter(schema -> schema.has("items")).isPresent();
        return words.isEmpty() ? several || new RequestValidator(session.contract()).parameter(collection.operation(), "query", name, value).isEmpty()
                : words.contains(value);
    }

    private Optional<Parameter> parameter(String name) {
        return collection.operation().parameters().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
