package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.stub.StubRequest;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One change to an answer. */
@FunctionalInterface
interface Change {

    void apply(Message answer);

    static Change set(String pointer, JsonNode value) {
        return atEach(pointer, false, place -> place.set(value.deepCopy()));
    }

    static Change remove(String pointer) {
        return atEach(pointer, true, Places.Place::remove);
    }

    static Change rename(String pointer, String to) {
        return atEach(pointer, true, place -> {
            JsonNode value = place.value();
            place.remove();
            ((ObjectNode) place.container()).set(to, value);
        });
    }

    static Change replace(String pointer, UnaryOperator<JsonNode> how) {
        return atEach(pointer, true, place -> place.replace(how));
    }

    /** A 64-bit number as it comes out of a double. */
    static Change round(String pointer) {
        return replace(pointer, number -> number.isNumber() ? JsonNodeFactory.instance.numberNode((long) number.doubleValue()) : number);
    }

    static Change add(String pointer, long difference) {
        return replace(pointer, number -> JsonNodeFactory.instance.numberNode(number.longValue() + difference));
    }

    /** The value that stands at another place of the same answer. */
    static Change copy(String pointer, String from) {
        return answer -> answer.json().map(json -> json.at(from)).filter(value -> !value.isMissingNode())
                .ifPresent(value -> set(pointer, value).apply(answer));
    }

    /** The value that the first such answer has shown there. */
    static Change first(String pointer) {
        return answer -> replace(pointer, value -> answer.memory().computeIfAbsent(pointer, none -> value)).apply(answer);
    }

    /**
     * What the request has at a pointer into its body (all of it as text: no pointer), or as the parameter of its path or the
     * header whose name stands in braces ({} for all headers).
     */
    static Change echo(String pointer, String from) {
        return answer -> asked(answer.request(), from).filter(value -> !value.isMissingNode()).ifPresent(value -> set(pointer, value).apply(answer));
    }

    private static Optional<JsonNode> asked(StubRequest request, String from) {
        if (from.startsWith("{")) {
            return named(request, from.substring(1, from.length() - 1));
        }
        return from.isEmpty() ? Optional.of(TextNode.valueOf(new String(request.body(), StandardCharsets.UTF_8)))
                : request.json().value().map(json -> json.at(from));
    }

    private static Optional<JsonNode> named(StubRequest request, String name) {
        String value = name.isEmpty() ? request.headers().toString() : request.path().getOrDefault(name, request.headers().get(name));
        return Optional.ofNullable(value).map(TextNode::valueOf);
    }

    /** Replaces a text; the groups of the expression can be used in the new text. What does not match stays, whatever it is. */
    static Change text(String pointer, String expression, String by) {
        return replace(pointer, value -> {
            Matcher match = Pattern.compile(expression).matcher(value.asText());
            return match.find() ? TextNode.valueOf(match.replaceFirst(by)) : value;
        });
    }

    /** Changes, with pointers from there, of each object that is meant. */
    static Change within(String pointer, Predicate<JsonNode> meant, List<Change> changes) {
        return answer -> answer.json().ifPresent(json -> Places.of(json, pointer).stream().map(Places.Place::value)
                .filter(value -> value != null && value.isContainerNode() && meant.test(value))
                .forEach(value -> answer.part(value, part -> changes.forEach(change -> change.apply(part)))));
    }

    /** The elements of an array the other way round. */
    static Change reverse(String pointer) {
        return answer -> answer.json().map(json -> json.at(pointer)).filter(ArrayNode.class::isInstance).ifPresent(list -> {
            ArrayNode array = (ArrayNode) list;
            ArrayNode before = array.deepCopy();
            for (int i = 0; i < before.size(); i++) {
                array.set(i, before.get(before.size() - 1 - i));
            }
            answer.jsonEdited();
        });
    }

    static Change status(int status) {
        return answer -> answer.status(status);
    }

    /** Sets a header; without a value it is taken away. */
    static Change header(String name, String value) {
        return answer -> {
            answer.headers().removeIf(header -> header.name().equalsIgnoreCase(name));
            if (value != null) {
                answer.headers().add(new Header(name, value));
            }
        };
    }

    /** Replaces a part of a header. */
    static Change header(String name, String expression, String by) {
        return answer -> answer.headers().replaceAll(header -> header.name().equalsIgnoreCase(name)
                ? new Header(name, header.value().replaceFirst(expression, by)) : header);
    }

    static Change body(String text) {
        return answer -> answer.body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a part of the body as it goes over the wire. */
    static Change raw(String expression, String by) {
        return answer -> answer.body(new String(answer.body(), StandardCharsets.UTF_8).replaceFirst(expression, by)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Change atEach(String pointer, boolean onlyWhatIsThere, Consumer<Places.Place> edit) {
        return answer -> answer.json().ifPresent(json -> {
            List<Places.Place> places = Places.of(json, pointer).stream()
                    .filter(place -> !onlyWhatIsThere || place.value() != null).toList();
            if (!places.isEmpty()) {
                places.forEach(edit);
                answer.jsonEdited();
            }
        });
    }
}
