package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values that may fit none of several schemas of which one has to fit: of another type, without members, and each without one. */
final class AlternativeVariations {

    /** Members of an object that are left out, each once; its further ones are not tried. */
    private static final int MOST = 8;
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

    private AlternativeVariations() {
    }

    static List<Variation> all() {
        List<Variation> variations = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            int place = i;
            variations.add(new Variation("without its " + ORDINALS.get(i) + " member", (value, spares) -> without(value, place), Variation.NEVER));
        }
        variations.add(new Variation("without members", (value, spares) -> value.isObject() ? ((ObjectNode) value.deepCopy()).removeAll() : value,
                Variation.NEVER));
        return Stream.concat(variations.stream(), TypeVariations.all().stream()).toList();
    }

    private static JsonNode without(JsonNode value, int place) {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        return place < names.size() ? ((ObjectNode) value.deepCopy()).without(names.get(place)) : value;
    }
}
