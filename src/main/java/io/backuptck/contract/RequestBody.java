package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The JSON body an operation takes.
 *
 * @param required whether a request without a body breaks the contract
 * @param schema   where its schema stands
 * @param examples valid bodies by name
 */
public record RequestBody(boolean required, Location schema, Map<String, JsonNode> examples) {
}
