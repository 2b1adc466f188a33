package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Gives further elements for a list, different from each other and from those it has. */
@FunctionalInterface
public interface FurtherElements {

    /**
     * @param sample an element of the list
     * @param number counts the elements that were asked for, from 1
     */
    JsonNode element(JsonNode sample, int number);

    /** Like the sample, with a number behind its first text; nothing of that name need exist. */
    static FurtherElements madeUp() {
        return FurtherElements::numbered;
    }

    private static JsonNode numbered(JsonNode sample, int number) {
        if (sample.isTextual()) {
            return TextNode.valueOf(sample.textValue() + "_" + number);
        }
        if (sample instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            for (var member : object.properties()) {
                if (member.getValue().isTextual()) {
                    return copy.set(member.getKey(), numbered(member.getValue(), number));
                }
            }
        }
        return sample;
    }
}
