package io.backuptck.report;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A derived request that was sent.
 *
 * @param pointer     JSON pointer of the value that was changed, in the request's body or behind the parameter's name
 * @param keyword     the constraint that it keeps at its boundary, or breaks
 * @param requirement id of the requirement that says what a server does with it
 * @param expectation {@code accept} or {@code refuse}
 * @param original    the value that a plain request has there; may be null
 * @param sent        the value that was sent instead; may be null
 * @param verdict     {@code passed}, {@code failed}, {@code skipped}, {@code notRun} or {@code inconclusive}
 * @param reason      why it has this verdict, where the verdict alone does not tell; empty otherwise
 * @param count       how many equal cases this one stands for
 */
public record CaseLine(String id, String api, String operation, String pointer, String keyword, String requirement,
        String expectation, JsonNode original, JsonNode sent, String verdict, String reason, int count) {
}
