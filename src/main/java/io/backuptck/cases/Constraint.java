package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;

/**
 * One keyword of the contract that restricts what a request may be.
 *
 * @param keyword a JSON Schema keyword, or one of those named here for the body as a whole
 * @param rule    where the keyword stands
 * @param limit   the keyword's value
 */
public record Constraint(Operation operation, Place place, String keyword, Location rule, JsonNode limit) {

    /** The body has to be well-formed JSON. */
    public static final String SYNTAX = "request-json";
    /** There has to be a body. */
    public static final String PRESENCE = "request-body";

    /** The body is labelled as JSON. */
    public static final String MEDIA_TYPE = "request-media-type";
    /** The body is UTF-8. */
    public static final String ENCODING = "request-encoding";

    /** Lists, objects and cookies in parameters, and what is neither JSON nor a form, are written in ways that are not tried. */
    public static final String STYLE = "style";

    /** True for what no document says more of than that it is so, so that nothing is derived from it. */
    public boolean isAboutLabels() {
        return keyword.equals(MEDIA_TYPE) || keyword.equals(ENCODING) || isAboutStyle();
    }

    /** True for values that are written in a way that is not tried. */
    public boolean isAboutStyle() {
        return keyword.equals(STYLE);
    }

    /** True for what concerns the bytes of the body and not the value in them. */
    public boolean isAboutBytes() {
        return keyword.equals(SYNTAX) || keyword.equals(PRESENCE);
    }

    /** True for several schemas of which one has to fit: what breaks it breaks something in each of them. */
    boolean isAboutAlternatives() {
        return keyword.equals("oneOf") || keyword.equals("anyOf");
    }

    @Override
    public String toString() {
        return operation.id() + " " + place + " " + keyword;
    }
}
