package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubResponse;
import java.util.Optional;
import java.util.UUID;

/** Wraps payloads and errors as the service does. */
final class Envelopes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Envelopes() {
    }

    static ObjectNode success(Optional<String> requestId, JsonNode data) {
        ObjectNode envelope = NODES.objectNode();
        envelope.set("data", data);
        return envelope.put("requestId", idOf(requestId)).put("success", true);
    }

    static StubResponse failure(Optional<String> requestId, Refused refused) {
        return StubResponse.json(refused.refusal().status(), NODES.objectNode()
                .put("success", false)
                .put("errorCode", refused.refusal().code())
                .put("errorMessage", refused.getMessage())
                .put("requestId", idOf(requestId)));
    }

    /** The id of the request comes back; clients in the field leave it out or send it empty, and get a new one. */
    private static String idOf(Optional<String> requestId) {
        return requestId.filter(id -> !id.isEmpty()).orElseGet(() -> UUID.randomUUID().toString());
    }
}
