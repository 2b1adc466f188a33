package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The body an operation takes: JSON, where it can be that.
 *
 * @param required  whether a request without a body breaks the contract
 * @param mediaType without parameters, in lower case
 * @param schema    where its schema stands
 * @param examples  valid bodies by name; of a form the object that its fields say, or its text
 */
public record RequestBody(boolean required, String mediaType, Location schema, Map<String, JsonNode> examples) {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";
    /** The name of an example that is made of what a schema shows of its members. */
    static final String MADE = "made of the schema";

    public boolean isJson() {
        return MediaTypes.isJson(mediaType);
    }

    /** True for a body whose fields are described as members of an object. */
    public boolean isForm() {
        return mediaType.equals(FORM) || isMultipart();
    }

    public boolean isMultipart() {
        return mediaType.equals(MULTIPART);
    }

    /** Whether the contract itself shows a body. */
    public boolean isShown() {
        return examples.keySet().stream().anyMatch(name -> !name.equals(MADE));
    }
}
