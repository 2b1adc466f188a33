package io.backuptck.validation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A setting in its two forms: as a request sends it, and as an answer shows it. The same value may be a text in one and a number
 * in the other.
 */
public final class SettingForms {

    private final Contract contract;
    private final Setting setting;
    private final SameValue same;
    private final Map<String, JsonNode> sent;
    private final Map<String, JsonNode> shown;
    private final Optional<Location> whole;

    public SettingForms(Contract contract, Setting setting) {
        this.contract = contract;
        this.setting = setting;
        this.same = new SameValue(contract);
        this.sent = members(setting.writtenBy().body().orElseThrow().schema(), setting.sent());
        this.sent.values().removeIf(schema -> schema.path("readOnly").asBoolean());
        Optional<Location> answer = setting.readBy().findSuccess().flatMap(Answer::schema);
        this.shown = answer.map(schema -> members(schema, setting.shown())).orElse(Map.of());
        this.whole = answer.map(schema -> inside(schema, setting.shown()));
    }

    /** The members that a request may have, in the order of the contract. */
    public Set<String> members() {
        return sent.keySet();
    }

    /** What a member has when a request leaves it out; empty when the contract names no default. */
    public Optional<JsonNode> usual(String member) {
        return Optional.ofNullable(sent.getOrDefault(member, JsonNodeFactory.instance.objectNode()).get("default"));
    }

    /** The setting inside the body of a request. */
    public JsonNode inRequest(JsonNode body) {
        return body.at(setting.sent());
    }

    /** The body of a request that sends a setting. */
    public ObjectNode request(ObjectNode inside) {
        JsonNode body = inside;
        String[] steps = setting.sent().split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            body = JsonNodeFactory.instance.objectNode().set(steps[i].replace("~1", "/").replace("~0", "~"), body);
        }
        return (ObjectNode) body;
    }

    /** A shown setting as a request sends it: without what no request may have, and without null where that is no value. */
    public ObjectNode asSent(JsonNode asShown) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        sent.forEach((name, schema) -> {
            JsonNode value = asShown.path(name);
            if (!value.isMissingNode() && (!value.isNull() || mayBeNull(schema))) {
                result.set(name, typed(value, schema));
            }
        });
        return result;
    }

    /** A member as an answer shows it. */
    public JsonNode asShown(String member, JsonNode value) {
        return typed(value, shown.getOrDefault(member, JsonNodeFactory.instance.objectNode()));
    }

    /** Whether a member is shown with a value; null is one where its schema has it. */
    public boolean isShown(String member, JsonNode value) {
        return !value.isMissingNode() && (!value.isNull() || mayBeNull(shown.getOrDefault(member, JsonNodeFactory.instance.objectNode())));
    }

    private static boolean mayBeNull(JsonNode schema) {
        return Stream.of(schema, schema.path("anyOf"), schema.path("oneOf")).flatMap(node -> node.isArray() ? StreamSupport.stream(node.spliterator(), false)
                : Stream.of(node)).map(node -> node.path("type")).anyMatch(type -> type.asText().equals("null")
                || StreamSupport.stream(type.spliterator(), false).anyMatch(one -> one.asText().equals("null")));
    }

    /** Whether a value that is shown says the same as one that was sent. */
    public boolean isSame(String member, JsonNode asShown, JsonNode asSent) {
        return setting.lists().contains(member) ? words(asShown).equals(words(asSent))
                : same.test(whole.filter(any -> shown.containsKey(member)).map(place -> place.child("properties").child(member)), asShown, asSent);
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        Stream.of(list.asText().split(",")).map(String::strip).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }

    private static JsonNode typed(JsonNode value, JsonNode schema) {
        String type = schema.path("type").isArray() ? schema.path("type").path(0).asText() : schema.path("type").asText();
        if (type.equals("string") && value.isNumber()) {
            return JsonNodeFactory.instance.textNode(value.asText());
        }
        if (type.equals("integer") && value.isTextual() && value.textValue().matches("-?\\d{1,18}")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(value.textValue()));
        }
        return value.deepCopy();
    }

    private Location inside(Location schema, String pointer) {
        Location place = contract.resolve(schema);
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            place = contract.resolve(place.child("properties").child(step));
        }
        return place;
    }

    private Map<String, JsonNode> members(Location schema, String pointer) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        Location object = inside(schema, pointer);
        contract.documents().get(object.document()).at(JsonPointer.compile(object.pointer())).path("properties").fieldNames()
                .forEachRemaining(name -> members.put(name, contract.node(contract.resolve(object.child("properties").child(name)))));
        return members;
    }
}
