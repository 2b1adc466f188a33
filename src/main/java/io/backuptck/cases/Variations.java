package io.backuptck.cases;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** The changes that try a keyword out: at its limit, just inside and just outside. */
final class Variations {

    private Variations() {
    }

    /** The changes to try for a constraint; some may be no use for a given value, which the proof finds out. */
    static List<Variation> of(Constraint constraint, RandomGenerator random) {
        boolean text = !constraint.place().isInBody();
        return switch (constraint.keyword()) {
            case "type" -> text ? ParameterVariations.types(constraint.limit()) : TypeVariations.all();
            case "required" -> List.of(new Variation("left out", (old, spares) -> MissingNode.getInstance(),
                    value -> value.isMissingNode()));
            case "enum", "const" -> WordVariations.of(constraint.limit(), random);
            case "pattern" -> PatternVariations.of(constraint.limit().asText(), random);
            case "minLength", "maxLength" -> LengthVariations.of(constraint.limit().intValue(), random);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
                    ParameterVariations.around(constraint.limit().decimalValue(), text);
            case "minItems", "maxItems", "uniqueItems" -> ItemsVariations.of(constraint);
            case "minProperties", "maxProperties" -> PropertiesVariations.of(constraint);
            case "format" -> ParameterVariations.format(constraint.limit().asText(), text);
            case "oneOf", "anyOf" -> AlternativeVariations.all();
            case "contentMediaType" -> ContentVariations.all();
            case Constraint.SYNTAX, Constraint.PRESENCE -> BodyVariations.of(constraint.keyword());
            default -> List.of();
        };
    }

    /**
     * More of them, for where none of the others breaks the constraint alone, as its neighbours have a say in it.
     *
     * @param schema the one that the constraint stands in
     */
    static List<Variation> further(Constraint constraint, JsonNode schema, RandomGenerator random) {
        return switch (constraint.keyword()) {
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> StepVariations.of(constraint, schema);
            case "minItems", "maxItems" -> ItemsVariations.further(constraint);
            case "minLength", "maxLength" -> LengthVariations.ofAddresses(constraint.limit().intValue(), random);
            default -> List.of();
        };
    }
}
