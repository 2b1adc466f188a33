package io.backuptck.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * Random schemas and what the validator says of random values: what is called narrower only allows nothing new, what is called wider only
 * forbids nothing new, and what is called the same is the same.
 */
class SchemaComparisonProperties {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> TYPES = List.of("string", "integer", "number", "object", "array", "null", "boolean");
    private static final int VALUES = 25;

    private final JsonNodeFactory make = JsonNodeFactory.instance;

    @Property(tries = 1500)
    void whatIsSaidOfASmallChangeIsTrue(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        ObjectNode before = schema(random, 3);
        ObjectNode after = before.deepCopy();
        change(after, random);
        check(before, after, random);
    }

    @Property(tries = 500)
    void whatIsSaidOfTwoSchemasIsTrue(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        check(schema(random, 2), schema(random, 2), random);
    }

    @Property(tries = 300)
    void whatIsNarrowerOneWayIsWiderTheOther(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        ObjectNode before = schema(random, 3);
        ObjectNode after = before.deepCopy();
        change(after, random);
        List<SchemaChange> there = compare(before, after);
        List<SchemaChange> back = compare(after, before);

        assertThat(back.stream().map(change -> change.extent().flipped().toString()).sorted().toList()).as(before + " " + after)
                .isEqualTo(there.stream().map(change -> change.extent().toString()).sorted().toList());
    }

    private void check(ObjectNode before, ObjectNode after, Random random) {
        List<SchemaChange> changes = compare(before, after);
        boolean onlyNarrower = changes.stream().allMatch(change -> change.extent() == Extent.NARROWER);
        boolean onlyWider = changes.stream().allMatch(change -> change.extent() == Extent.WIDER);
        Schema old = REGISTRY.getSchema(before);
        Schema now = REGISTRY.getSchema(after);
        for (int i = 0; i < VALUES; i++) {
            JsonNode value = value(random, 3);
            boolean was = old.validate(value).isEmpty();
            boolean is = now.validate(value).isEmpty();
            if (onlyNarrower) {
                assertThat(!is || was).as("%s -> %s allows %s, and only narrower: %s", before, after, value, changes).isTrue();
            }
            if (onlyWider) {
                assertThat(!was || is).as("%s -> %s forbids %s, and only wider: %s", before, after, value, changes).isTrue();
            }
        }
    }

    private static List<SchemaChange> compare(JsonNode before, JsonNode after) {
        SchemaComparison comparison = new SchemaComparison(before, after);
        comparison.compare(List.of(new Part("", before)), List.of(new Part("", after)));
        return comparison.found();
    }

    private ObjectNode schema(Random random, int depth) {
        ObjectNode schema = make.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            keyword(schema, random, depth);
        }
        return schema;
    }

    private void keyword(ObjectNode schema, Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 20 : 9)) {
            case 0, 1 -> schema.put("type", TYPES.get(random.nextInt(TYPES.size())));
            case 2 -> schema.putArray("type").add("null").add(TYPES.get(random.nextInt(4)));
            case 3 -> schema.put(random.nextBoolean() ? "minimum" : "exclusiveMinimum", random.nextInt(3));
            case 4 -> schema.put(random.nextBoolean() ? "maximum" : "exclusiveMaximum", random.nextInt(3));
            case 5 -> schema.put(random.nextBoolean() ? "minLength" : "maxLength", random.nextInt(3));
            case 6 -> schema.put(random.nextBoolean() ? "minItems" : "maxItems", random.nextInt(3));
            case 7 -> {
                ArrayNode words = schema.putArray("enum");
                for (int i = random.nextInt(3) + 1; i > 0; i--) {
                    words.add(value(random, 0));
                }
            }
            case 8 -> schema.putArray("required").add(name(random));
            case 9, 10 -> schema.withObjectProperty("properties").set(name(random), schema(random, depth - 1));
            case 11 -> schema.set("items", schema(random, depth - 1));
            case 12 -> schema.set("additionalProperties", random.nextBoolean() ? make.booleanNode(false) : schema(random, depth - 1));
            case 13 -> schema.withArrayProperty("allOf").add(schema(random, depth - 1));
            case 14 -> schema.withArrayProperty("anyOf").add(schema(random, depth - 1));
            case 15 -> schema.withArrayProperty("oneOf").add(schema(random, depth - 1));
            case 16 -> schema.set("not", schema(random, depth - 1));
            case 17 -> schema.set("if", schema(random, depth - 1));
            case 18 -> schema.set(random.nextBoolean() ? "then" : "else", schema(random, depth - 1));
            default -> schema.withObjectProperty("dependentRequired").putArray(name(random)).add(name(random));
        }
    }

    /** Changes something somewhere: adds a keyword, or takes one away. */
    private void change(ObjectNode schema, Random random) {
        List<String> names = new ArrayList<>();
        schema.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
        JsonNode inside = schema.path(name);
        if (random.nextInt(3) > 0 && name.equals("properties")) {
            inside = inside.elements().next();
        } else if (random.nextInt(3) > 0 && name.endsWith("Of")) {
            inside = inside.get(random.nextInt(inside.size()));
        } else if (!List.of("items", "additionalProperties", "not", "if", "then", "else").contains(name)) {
            inside = schema;
        }
        if (inside instanceof ObjectNode other && other != schema && random.nextInt(4) > 0) {
            change(other, random);
        } else if (names.isEmpty() || random.nextBoolean()) {
            keyword(schema, random, 1);
        } else {
            schema.remove(name);
        }
    }

    private static String name(Random random) {
        return List.of("a", "b", "c").get(random.nextInt(3));
    }

    private JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.numberNode(random.nextInt(4));
            case 3 -> make.numberNode(random.nextInt(4) + 0.5);
            case 4, 5 -> make.textNode("aaa".substring(random.nextInt(4)));
            case 6 -> {
                ArrayNode list = make.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = make.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(name(random), value(random, depth - 1));
                }
                yield object;
            }
        };
    }
}
