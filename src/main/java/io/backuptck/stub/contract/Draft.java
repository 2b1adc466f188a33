package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.lifecycle.Words;
import io.backuptck.validation.SchemaValidator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A body in the making: an example of the contract into which the facts are put. What the contract does not know of, or what
 * would break its schema, is left out.
 */
final class Draft {

    private static final int UNKNOWN = -1;

    private final Contract contract;
    private final Optional<Location> schema;
    private final String home;
    private final Optional<Shape> shape;
    private final boolean open;
    private JsonNode whole;
    private int broken = UNKNOWN;

    /**
     * @param template is changed
     * @param home     JSON pointer of the object inside that shows the thing
     */
    Draft(Contract contract, Optional<Location> schema, JsonNode template, String home) {
        this.contract = contract;
        this.schema = schema;
        this.whole = template;
        Optional<Shape> all = schema.map(place -> Shape.of(contract, place));
        this.home = template.at(home).isObject() || all.filter(shape -> shape.at(home).isDescribed()).isPresent() ? home : "";
        this.shape = all.map(whole -> whole.at(this.home).widened());
        this.open = shape.map(Shape::members).orElse(Set.of()).isEmpty() && thing().isEmpty();
    }

    /** The whole body. */
    JsonNode whole() {
        return whole;
    }

    /** The object that shows the thing; an empty one when there is none. */
    ObjectNode thing() {
        return whole.at(home) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    /** Whether the contract or its example has such a member. Where they describe no members at all, everything is one. */
    boolean knows(String member) {
        return open || thing().has(member) || member(member).isPresent();
    }

    /** What the contract says of a member of the thing. */
    Optional<Shape> member(String name) {
        return shape.filter(thing -> thing.members().contains(name)).map(thing -> thing.member(name));
    }

    /** What the contract says of the value at a JSON pointer into the whole. */
    Optional<Shape> at(String pointer) {
        return schema.map(place -> Shape.of(contract, place).at(pointer)).filter(Shape::isDescribed);
    }

    /** Gives a member of the thing that value, if the body has such a member and stays as valid as it was. */
    void offer(String member, JsonNode value) {
        offerAll(Map.of(member, value));
    }

    /** Gives all members of another view of the thing: together where that is possible, else those that are. */
    void offerAll(ObjectNode thing) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        thing.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        offerAll(members);
    }

    private void offerAll(Map<String, JsonNode> members) {
        JsonNode before = whole.deepCopy();
        int allowed = broken();
        members.forEach(this::set);
        if (broken() > allowed) {
            whole = before;
            broken = allowed;
            if (members.size() > 1) {
                members.forEach(this::offer);
            }
        }
    }

    /** Gives the whole a value at a JSON pointer, come what may. */
    void put(String pointer, JsonNode value) {
        whole = Pointers.put(whole, pointer, value.deepCopy());
        broken = UNKNOWN;
    }

    /** Gives a member of the thing that value, come what may, if the body has such a member; a word is written as its type has it. */
    void set(String member, JsonNode value) {
        if (knows(member)) {
            put(home + Pointers.to(member), value.isTextual() ? word(member, value.textValue()) : value);
        }
    }

    private JsonNode word(String member, String word) {
        Optional<Shape> described = member(member);
        JsonNode like = described.filter(one -> !one.allows("string")).map(one -> one.allows("boolean") ? BooleanNode.TRUE
                : one.allows("number") || one.allows("integer") ? IntNode.valueOf(0) : MissingNode.getInstance()).orElse(MissingNode.getInstance());
        return Words.like(described.isPresent() ? like : thing().path(member), word);
    }

    /** Whether the body stays as valid as it is with that value at a JSON pointer. */
    boolean accepts(String pointer, JsonNode value) {
        return broken(Pointers.put(whole.deepCopy(), pointer, value)) <= broken();
    }

    private int broken() {
        if (broken == UNKNOWN) {
            broken = broken(whole);
        }
        return broken;
    }

    private int broken(JsonNode body) {
        return body.isMissingNode() ? 0
                : schema.map(place -> SchemaValidator.of(contract).validate(place, body).violations().size()).orElse(0);
    }
}
