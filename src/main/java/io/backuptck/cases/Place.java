package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.validation.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A place in a request.
 *
 * @param in    {@code body}, {@code path}, {@code query} or {@code header}
 * @param steps the names of members and indexes of elements that lead to a value in the body, with {@link #DECODED} where
 *              a text is read as JSON; the name of a parameter otherwise
 */
public record Place(String in, List<String> steps) {

    /** The step from a text to the JSON value that it holds. */
    public static final String DECODED = "(decoded)";
    public static final String BODY = "body";

    public static Place body() {
        return new Place(BODY, List.of());
    }

    public static Place parameter(String in, String name) {
        return new Place(in, List.of(name));
    }

    public Place child(String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        return new Place(in, List.copyOf(more));
    }

    /** The place that the first of its steps lead to. */
    Place first(int number) {
        return new Place(in, steps.subList(0, number));
    }

    public boolean isInBody() {
        return in.equals(BODY);
    }

    public boolean isWholeBody() {
        return isInBody() && steps.isEmpty();
    }

    /** True for a place inside a JSON value that stands in a text. */
    public boolean isDecoded() {
        return steps.contains(DECODED);
    }

    /** The value there; a missing node when there is none. */
    public JsonNode read(JsonNode body) {
        JsonNode value = body;
        for (String step : steps) {
            if (step.equals(DECODED)) {
                value = decoded(value);
            } else {
                value = value.isArray() && isIndex(step) ? value.path(Integer.parseInt(step)) : value.path(step);
            }
        }
        return value;
    }

    /** A copy of the body with the value there changed; a change to a missing node takes the member away. */
    public JsonNode change(JsonNode body, UnaryOperator<JsonNode> change) {
        return change(body, 0, change);
    }

    private JsonNode change(JsonNode value, int depth, UnaryOperator<JsonNode> change) {
        if (depth == steps.size()) {
            return change.apply(value);
        }
        String step = steps.get(depth);
        if (step.equals(DECODED)) {
            return TextNode.valueOf(change(decoded(value), depth + 1, change).toString());
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            JsonNode changed = change(object.path(step), depth + 1, change);
            return changed.isMissingNode() ? copy.without(step) : copy.set(step, changed);
        }
        if (value instanceof ArrayNode array && isIndex(step) && Integer.parseInt(step) < array.size()) {
            ArrayNode copy = array.deepCopy();
            copy.set(Integer.parseInt(step), change(array.get(Integer.parseInt(step)), depth + 1, change));
            return copy;
        }
        return value;
    }

    /** The deepest place on the way to this one that a body has no value at to go on from; empty when a change of this place changes something. */
    Optional<Place> lacking(JsonNode body) {
        for (int i = 0; i < steps.size(); i++) {
            if (!isOpen(first(i).read(body), steps.get(i), i == steps.size() - 1)) {
                return Optional.of(first(i + 1));
            }
        }
        return Optional.empty();
    }

    /** A copy of the body with the values of another one where it has none on the way to this place, or an empty list. */
    JsonNode filled(JsonNode body, JsonNode other) {
        JsonNode filled = body;
        for (int i = 1; i <= steps.size(); i++) {
            Place place = first(i);
            JsonNode value = place.read(filled);
            JsonNode instead = place.read(other);
            boolean lacks = value.isMissingNode() || !instead.isMissingNode() && (value.isNull() || value.isArray() && value.isEmpty());
            if (lacks) {
                filled = place.change(filled, old -> instead);
            }
        }
        return filled;
    }

    private static boolean isOpen(JsonNode value, String step, boolean last) {
        return step.equals(DECODED) || (value.isArray() && isIndex(step) ? Integer.parseInt(step) < value.size()
                : value.isObject() && (last || value.has(step)));
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static JsonNode decoded(JsonNode text) {
        return text.isTextual() ? JsonText.parse(text.textValue()).value().orElse(MissingNode.getInstance())
                : MissingNode.getInstance();
    }

    /** For people: a JSON pointer with the step into a text shown, or the parameter with its kind. */
    @Override
    public String toString() {
        return isInBody() ? steps.isEmpty() ? "" : "/" + String.join("/", steps).replace("/" + DECODED, DECODED)
                : in + " " + steps.get(0);
    }
}
