package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.validation.JsonText;

/**
 * A valid request, or value of a parameter, that cases are derived from.
 *
 * @param text  the body as JSON text, or the value of the parameter
 * @param value the same as it is read, for a parameter a text; not to be changed
 */
record Start(String text, JsonNode value, Origin origin) {

    static Start body(JsonNode body, Origin origin) {
        String text = body.toString();
        return new Start(text, JsonText.parse(text).value().orElseThrow(), origin);
    }

    static Start parameter(String text) {
        return new Start(text, TextNode.valueOf(text), Origin.SHOWN);
    }

    /** A value of a parameter that the contract shows nowhere. */
    static Start invented(String text) {
        return new Start(text, TextNode.valueOf(text), Origin.INVENTED);
    }

    /** Where it comes from. */
    enum Origin {
        /** The contract shows it. */
        SHOWN,
        /** A part was made of the schemas, of values that these show. */
        MADE,
        /** A part is shown nowhere in the contract: nobody is held to accept what is made of it. */
        INVENTED
    }
}
