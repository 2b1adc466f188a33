package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why nothing is derived of a keyword that restricts requests all the same, so that the report can say so. */
final class Untried {

    /** Formats that say how people are shown a value, and not what it may be. */
    private static final Set<String> OF_DISPLAY = Set.of("password");
    private static final Map<String, String> KEYWORDS = Map.of(
            "patternProperties", "members whose names have a pattern",
            "propertyNames", "names of members",
            "unevaluatedProperties", "members that no schema names, which many servers overlook",
            "unevaluatedItems", "elements that no schema speaks of",
            "not", "what a schema says that a value is not",
            "contains", "lists without an element of a kind",
            "prefixItems", "elements with a place of their own in a list",
            "dependentRequired", "members that others demand",
            "dependentSchemas", "schemas that depend on members");

    /** Sizes up to which something is tried: what is larger tells more of the memory of a server than of its rules. */
    private static final Map<String, Integer> LARGEST = Map.of("maxLength", 100_000, "minLength", 100_000, "maxItems", 5_000, "minItems", 5_000,
            "maxProperties", 5_000, "minProperties", 5_000);

    private Untried() {
    }

    static Optional<String> of(Constraint constraint) {
        return constraint.keyword().equals(Constraint.STYLE) ? said("values that are written as " + constraint.limit().asText())
                : constraint.keyword().equals("format") ? ofFormat(constraint.limit().asText())
                : constraint.limit().asDouble() > LARGEST.getOrDefault(constraint.keyword(), Integer.MAX_VALUE) && LARGEST.containsKey(constraint.keyword())
                        ? said("sizes above " + LARGEST.get(constraint.keyword()) + ", which a server may have a reason of its own to refuse")
                : of(constraint.keyword(), constraint.limit());
    }

    /** Empty for a format that is tried, and for one that restricts nothing. */
    static Optional<String> ofFormat(String format) {
        return ConstraintFinder.FORMATS.contains(format) || OF_DISPLAY.contains(format) ? Optional.empty()
                : said("OpenAPI only annotates the format " + format + ", so that a server need not refuse another value");
    }

    /** Empty for a keyword that is tried, or that allows everything. */
    static Optional<String> of(String keyword, JsonNode limit) {
        boolean open = limit.isBoolean() && limit.asBoolean() != keyword.equals("not") || limit.isObject() && limit.isEmpty() && !keyword.equals("not");
        if (open) {
            return Optional.empty();
        }
        return keyword.equals("additionalProperties") ? said(limit.isBoolean() ? "members that the schema does not name, which many servers overlook"
                : "members of a map, whose names are free") : Optional.ofNullable(KEYWORDS.get(keyword)).flatMap(Untried::said);
    }

    private static Optional<String> said(String what) {
        return Optional.of("not tried: " + what);
    }
}
