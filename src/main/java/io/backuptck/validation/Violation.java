package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Location;

/**
 * One keyword of a schema that a value breaks.
 *
 * @param keyword  the JSON Schema keyword
 * @param schema   where the keyword stands
 * @param pointer  JSON pointer of the value; for {@code required} that of the missing member
 * @param property the member's name for {@code required}; empty otherwise
 * @param limit    the keyword's value in the schema
 * @param actual   the value; missing for {@code required}
 * @param message  the validator's words
 * @param route    JSON pointer of the way through the schemas to the keyword, with the references that were followed
 */
public record Violation(
        String keyword, Location schema, String pointer, String property, JsonNode limit, JsonNode actual, String message,
        String route) {

    /** The same in other words. */
    Violation saying(String words) {
        return new Violation(keyword, schema, pointer, property, limit, actual, words, route);
    }
}
