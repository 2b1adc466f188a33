package io.backuptck.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The way through a schema, references and all, to a keyword that a value breaks, with the choices between several schemas on it.
 *
 * @param steps keywords, and names and indexes behind those that have any
 */
record Route(List<String> steps) {

    private static final Set<String> NAMED_MEMBERS = Set.of("properties", "patternProperties", "prefixItems");
    private static final Set<String> NAMED = Set.of("dependentSchemas", "$defs", "allOf", "oneOf", "anyOf");
    private static final Set<String> MEMBERS = Set.of("items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains");

    /** @param pointer the steps as a JSON pointer */
    static Route of(String pointer) {
        return new Route(pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1)));
    }

    /** The choices on the way whose branches it goes into, the outermost first: each as the number of steps that lead to its keyword, with that. */
    List<Integer> choices() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < steps.size(); i += length(i)) {
            if (steps.get(i).matches("oneOf|anyOf") && i + 1 < steps.size()) {
                found.add(i + 1);
            }
        }
        return found;
    }

    /** How many steps down in a value those behind the first ones go. */
    int depthAfter(int first) {
        int depth = 0;
        for (int i = first; i < steps.size(); i += length(i)) {
            boolean descends = NAMED_MEMBERS.contains(steps.get(i)) && i + 2 < steps.size() || MEMBERS.contains(steps.get(i)) && i + 1 < steps.size();
            depth += descends ? 1 : 0;
        }
        return depth;
    }

    /** True for a way into JSON that stands in a text, where steps of the value are counted otherwise. */
    boolean leadsIntoText() {
        return steps.contains("contentSchema");
    }

    List<String> first(int number) {
        return steps.subList(0, number);
    }

    private int length(int at) {
        return NAMED_MEMBERS.contains(steps.get(at)) || NAMED.contains(steps.get(at)) ? 2 : 1;
    }
}
