package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * What a server answers.
 *
 * @param contentType null when the answer has none
 */
record WitnessReply(int status, String contentType, byte[] body) {

    static WitnessReply json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    static WitnessReply text(int status, String contentType, String body) {
        return new WitnessReply(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static WitnessReply empty(int status) {
        return new WitnessReply(status, null, new byte[0]);
    }
}
