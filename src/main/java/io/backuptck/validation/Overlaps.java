package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * That a value fits several schemas of a {@code oneOf} is a mistake of the value only where each of them demands something that the others do not,
 * such as a member that only one of the two may have. Where one demands nothing besides what another one does, as two schemas of optional members
 * or two lists of which nothing is in the value, no value could ever be told apart: that is a matter of the contract.
 */
final class Overlaps {

    private static final int DEEPEST = 8;
    /** What a text or a number may have to keep. */
    private static final Set<String> OF_VALUES = Set.of("const", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
            "minLength", "maxLength", "pattern", "format");
    /** What a list or an object may have to keep that holds something; of an empty one all of these say the same. */
    private static final Set<String> OF_CONTAINERS = Set.of("minItems", "maxItems", "uniqueItems", "contains", "minProperties", "maxProperties");

    private final Contract contract;
    private final BiPredicate<Location, JsonNode> fits;

    /** @param fits whether a value fits the schema at a place */
    Overlaps(Contract contract, BiPredicate<Location, JsonNode> fits) {
        this.contract = contract;
        this.fits = fits;
    }

    /** Whether the value is not to blame for a violation. */
    boolean excuse(Violation violation) {
        JsonNode value = violation.actual();
        if (!violation.keyword().equals("oneOf") || value.isMissingNode()) {
            return false;
        }
        List<Set<String>> fitting = IntStream.range(0, contract.node(violation.schema()).size()).mapToObj(i -> violation.schema().child(Integer.toString(i)))
                .filter(schema -> fits.test(schema, value)).map(schema -> demands(schema, value)).toList();
        return fitting.size() > 1 && fitting.stream().allMatch(one -> fitting.stream().allMatch(other -> one.containsAll(other) || other.containsAll(one)));
    }

    private Set<String> demands(Location schema, JsonNode value) {
        Set<String> demands = new HashSet<>();
        collect(schema, value, demands, 0);
        return demands;
    }

    private void collect(Location place, JsonNode value, Set<String> demands, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Location schema = contract.resolve(place);
        JsonNode node = contract.node(schema);
        node.path("required").forEach(name -> demands.add("required " + name.asText()));
        Set<String> rules = !value.isContainerNode() ? OF_VALUES : value.isEmpty() ? Set.of() : OF_CONTAINERS;
        node.properties().stream().filter(rule -> rules.contains(rule.getKey())).forEach(rule -> demands.add(rule.toString()));
        node.path("properties").properties().stream().filter(member -> value.has(member.getKey())).forEach(member -> Set.of("const", "enum").stream()
                .filter(member.getValue()::has).forEach(word -> demands.add(member.getKey() + " " + word + member.getValue().get(word))));
        for (int i = 0; i < node.path("allOf").size(); i++) {
            collect(schema.child("allOf").child(Integer.toString(i)), value, demands, depth + 1);
        }
    }
}
