package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Location;
import io.backuptck.validation.SchemaValidator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects with the members that they must have, and arrays with as many elements as they must have. */
final class Containers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_CONDITIONS = 4;
    private static final int MOST_ELEMENTS = 100;

    private final Sampler sampler;
    private final SchemaValidator validator;

    Containers(Sampler sampler, SchemaValidator validator) {
        this.sampler = sampler;
        this.validator = validator;
    }

    /** @param type object or array */
    JsonNode of(Shape shape, String type, int depth) {
        return type.equals("array") ? array(shape, depth) : object(shape, depth);
    }

    private JsonNode object(Shape asked, int depth) {
        Shape shape = asked;
        ObjectNode object = members(shape, depth);
        for (int round = 0; round < MOST_CONDITIONS; round++) {
            Shape more = conditioned(shape, object);
            if (more.parts().size() == shape.parts().size()) {
                return object;
            }
            shape = more;
            object = members(shape, depth);
        }
        return object;
    }

    /** With what a value like this one has to keep besides, by {@code if}. */
    private Shape conditioned(Shape shape, JsonNode value) {
        Shape more = shape;
        for (Location part : shape.parts()) {
            if (!shape.contract().node(part.child("if")).isMissingNode()) {
                more = more.with(part.child(validator.validate(part.child("if"), value).isValid() ? "then" : "else"));
            }
        }
        return more;
    }

    private ObjectNode members(Shape shape, int depth) {
        Set<String> names = new LinkedHashSet<>(shape.required());
        int least = shape.all("minProperties").mapToInt(JsonNode::asInt).max().orElse(0);
        shape.members().stream().filter(name -> !names.contains(name)).limit(Math.max(0, least - names.size())).toList().forEach(names::add);
        for (int number = 1; names.size() < Math.min(least, MOST_ELEMENTS); number++) {
            names.add("member" + number);
        }
        ObjectNode object = NODES.objectNode();
        names.forEach(name -> object.set(name, value(shape.member(name), depth)));
        return object;
    }

    private ArrayNode array(Shape shape, int depth) {
        ArrayNode array = NODES.arrayNode();
        int least = shape.all("minItems").mapToInt(JsonNode::asInt).max().orElse(0);
        boolean unique = shape.all("uniqueItems").anyMatch(JsonNode::asBoolean);
        for (int index = 0; index < Math.min(least, MOST_ELEMENTS); index++) {
            array.add(unique ? other(shape.element(index), array, depth) : value(shape.element(index), depth));
        }
        return array;
    }

    private JsonNode value(Shape shape, int depth) {
        return shape.isDescribed() ? sampler.sample(shape, depth + 1) : NODES.textNode("text");
    }

    /** A value that is not among those that are taken. */
    private JsonNode other(Shape shape, ArrayNode taken, int depth) {
        JsonNode first = value(shape, depth);
        Stream<JsonNode> numbered = IntStream.range(0, MOST_ELEMENTS).boxed().flatMap(number ->
                Stream.<JsonNode>of(NODES.textNode(first.asText() + number), NODES.numberNode(first.asInt() + number)));
        return Stream.of(Stream.of(first), Sampler.elements(shape, "enum"), numbered).flatMap(values -> values)
                .filter(value -> IntStream.range(0, taken.size()).noneMatch(i -> taken.get(i).equals(value)))
                .filter(value -> sampler.fits(shape, value)).findFirst().orElse(first);
    }
}
