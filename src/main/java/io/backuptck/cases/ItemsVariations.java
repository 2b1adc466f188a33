package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lists as long as the limit, one element less and one more, of different elements; or with one element twice. */
final class ItemsVariations {

    private ItemsVariations() {
    }

    static List<Variation> of(Constraint constraint) {
        List<Variation> variations = new ArrayList<>();
        if (constraint.keyword().equals("uniqueItems")) {
            variations.add(new Variation("one element twice", (list, spares) -> twice(list), Variation.NEVER));
            return variations;
        }
        sizes(constraint).forEach(size -> variations.add(sized(size, (list, spares) -> resize(list, size, spares))));
        return variations;
    }

    /** The same of elements that are alike, or that differ in what is a number or an address. */
    static List<Variation> further(Constraint constraint) {
        List<FurtherElements> elements = List.of((sample, number) -> sample.deepCopy(), SimilarElements::numbered);
        return sizes(constraint).stream().flatMap(size -> elements.stream()
                .map(like -> sized(size, (list, spares) -> resize(list, size, like)))).toList();
    }

    private static TreeSet<Integer> sizes(Constraint constraint) {
        int limit = constraint.limit().intValue();
        return new TreeSet<>(List.of(Math.max(0, limit - 1), limit, limit + 1));
    }

    private static Variation sized(int size, Variation.Change change) {
        return new Variation(size == 1 ? "1 element" : size + " elements", change, list -> list.isArray() && list.size() == size);
    }

    private static JsonNode twice(JsonNode list) {
        if (!(list instanceof ArrayNode array) || list.isEmpty()) {
            return list;
        }
        return array.deepCopy().add(list.get(0).deepCopy());
    }

    private static JsonNode resize(JsonNode list, int size, FurtherElements spares) {
        ArrayNode sized = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            sized.add(i < list.size() ? list.get(i) : spares.element(list.path(0), i - list.size() + 1));
        }
        return sized;
    }
}
