package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that was made of a schema.
 *
 * @param invented whether a part of it is shown nowhere in the contract, so that a server may well have a reason not to take it
 */
public record MadeValue(JsonNode value, boolean invented) {
}
