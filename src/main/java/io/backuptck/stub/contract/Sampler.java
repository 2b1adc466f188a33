package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.validation.SchemaValidator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a small value that fits a schema: what the contract shows or names where it does so, else what its type and limits call
 * for, with the required members alone. Where nothing that fits is found the value is the nearest that there is.
 */
final class Sampler {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> CONTAINERS = List.of("object", "array");
    private static final List<String> SCALARS = List.of("string", "integer", "number", "boolean", "null");
    /** A schema that demands itself inside itself has no end. */
    private static final int DEEPEST = 16;
    private static final int MOST_CHOICES = 32;

    private final Contract contract;
    private final SchemaValidator validator;
    private final Containers containers;

    Sampler(Contract contract) {
        this.contract = contract;
        this.validator = SchemaValidator.of(contract);
        this.containers = new Containers(this, validator);
    }

    JsonNode sample(Location schema) {
        return sample(Shape.of(contract, schema), 0);
    }

    /** Whether a value keeps all that is said of it. */
    boolean fits(Shape shape, JsonNode value) {
        return shape.origins().stream().allMatch(origin -> validator.validate(origin, value).isValid());
    }

    /** @param depth how many containers are around the value */
    JsonNode sample(Shape shape, int depth) {
        if (depth > DEEPEST || !shape.isDescribed()) {
            return NullNode.getInstance();
        }
        return shown(shape).filter(value -> fits(shape, value)).findFirst().map(JsonNode::<JsonNode>deepCopy)
                .orElseGet(() -> made(shape, depth));
    }

    /** What the contract itself offers. */
    private static Stream<JsonNode> shown(Shape shape) {
        return Stream.of(shape.all("example"), elements(shape, "examples"), shape.all("default"), shape.all("const"),
                elements(shape, "enum")).flatMap(values -> values);
    }

    /** The values that a keyword lists. */
    static Stream<JsonNode> elements(Shape shape, String keyword) {
        return shape.all(keyword).flatMap(list -> IntStream.range(0, list.size()).mapToObj(list::get));
    }

    private JsonNode made(Shape shape, int depth) {
        JsonNode nearest = NullNode.getInstance();
        for (Shape choice : choices(shape, shape.alternatives()).limit(MOST_CHOICES).toList()) {
            List<JsonNode> tries = Stream.concat(CONTAINERS.stream().filter(type -> suits(choice, type))
                            .map(type -> containers.of(choice, type, depth)),
                    SCALARS.stream().filter(choice::allows).flatMap(type -> scalars(choice, type))).toList();
            for (JsonNode value : tries) {
                if (fits(shape, value)) {
                    return value;
                }
                nearest = nearest.isNull() ? value : nearest;
            }
        }
        return nearest;
    }

    /** The shape with one alternative of each kind. */
    private static Stream<Shape> choices(Shape shape, List<List<Location>> open) {
        return open.isEmpty() ? Stream.of(shape) : open.get(0).stream()
                .flatMap(one -> choices(shape.with(one), open.subList(1, open.size())));
    }

    /** A container is tried where one is asked for; where everything is allowed a text is the simpler value. */
    private static boolean suits(Shape shape, String type) {
        boolean told = shape.first("type").isPresent() || shape.first(type.equals("object") ? "properties" : "items").isPresent()
                || type.equals("object") && shape.first("required").isPresent();
        return told && shape.allows(type);
    }

    private Stream<JsonNode> scalars(Shape shape, String type) {
        return switch (type) {
            case "string" -> new Texts(this).of(shape);
            case "integer", "number" -> Numbers.of(shape, type.equals("integer"));
            case "boolean" -> Stream.of(NODES.booleanNode(true), NODES.booleanNode(false));
            default -> Stream.of(NullNode.getInstance());
        };
    }
}
