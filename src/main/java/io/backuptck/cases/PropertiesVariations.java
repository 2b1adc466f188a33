package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Objects with as many members as the limit, one less and one more. Which members may go is for the proof to find out. */
final class PropertiesVariations {

    private PropertiesVariations() {
    }

    static List<Variation> of(Constraint constraint) {
        int limit = constraint.limit().intValue();
        List<Variation> variations = new ArrayList<>();
        for (int size : new TreeSet<>(List.of(Math.max(0, limit - 1), limit, limit + 1))) {
            String label = size == 1 ? "1 member" : size + " members";
            for (boolean first : new boolean[] {false, true}) {
                variations.add(new Variation(label, (value, spares) -> shortened(value, size, first),
                        value -> value.isObject() && value.size() == size));
            }
            // a server may have a reason of its own not to take members that nothing speaks of
            variations.add(new Variation(label, (value, spares) -> grown(value, size, spares), Variation.NEVER));
        }
        return variations;
    }

    /** @param first whether the first members go before the last ones */
    private static JsonNode shortened(JsonNode value, int size, boolean first) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode copy = object.deepCopy();
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (!first) {
            Collections.reverse(names);
        }
        names.stream().limit(Math.max(0, names.size() - size)).forEach(copy::remove);
        return copy;
    }

    private static JsonNode grown(JsonNode value, int size, FurtherElements spares) {
        if (!(value instanceof ObjectNode object) || object.size() >= size) {
            return value;
        }
        ObjectNode copy = object.deepCopy();
        JsonNode sample = object.isEmpty() ? TextNode.valueOf("a") : object.elements().next();
        for (int number = 1; copy.size() < size; number++) {
            copy.set("tck" + number, spares.element(sample, number));
        }
        return copy;
    }
}
