package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;

/** Says in words what a violated keyword wanted and what came instead. */
public final class ViolationText {

    private static final int LONGEST = 160;

    private ViolationText() {
    }

    /** What was wanted, in the words of reports. */
    public static String expected(Violation violation) {
        String limit = compact(violation.limit());
        return switch (violation.keyword()) {
            case "required" -> "member " + violation.property() + " present";
            case "type" -> "type " + limit;
            case "const" -> "the constant value " + limit;
            case "enum" -> "one of " + limit;
            case "format" -> "format " + limit;
            case "pattern" -> "text matching " + limit;
            case "minimum" -> "at least " + limit;
            case "maximum" -> "at most " + limit;
            case "minLength" -> "at least " + limit + " characters";
            case "maxLength" -> "at most " + limit + " characters";
            case "minItems" -> "at least " + limit + " items";
            case "maxItems" -> "at most " + limit + " items";
            default -> violation.message();
        };
    }

    static String actual(Violation violation) {
        return violation.actual().isMissingNode() ? "missing" : compact(violation.actual());
    }

    static String compact(JsonNode node) {
        return shorten(node.toString());
    }

    static String shorten(String text) {
        String oneLine = text.replaceAll("\\s+", " ").trim();
        return oneLine.length() <= LONGEST ? oneLine : PrintableText.beginning(oneLine, LONGEST - 1);
    }
}
