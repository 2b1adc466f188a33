package io.backuptck.stub;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the stub answered to a seed, so that a test knows the ids.
 *
 * @param body null node when it was no JSON
 */
public record SeedAnswer(String operation, int status, JsonNode body) {
}
