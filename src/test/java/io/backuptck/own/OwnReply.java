package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What a server answers.
 *
 * @param contentType null when the answer has none
 */
record OwnReply(int status, String contentType, byte[] body) {

    static OwnReply json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    /** A refusal; the first two members are those that the contract asks for. */
    static OwnReply problem(int status, String title) {
        return text(status, "application/problem+json", OwnRequest.JSON.createObjectNode().put("type", "about:blank")
                .put("title", title).put("status", status).toString());
    }

    static OwnReply text(int status, String contentType, String body) {
        return new OwnReply(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    OwnReply withStatus(int other) {
        return new OwnReply(other, contentType, body);
    }

    OwnReply withContentType(String other) {
        return new OwnReply(status, other, body);
    }

    OwnReply withoutBody() {
        return new OwnReply(status, null, new byte[0]);
    }

    /** The same with something changed in its JSON object. */
    OwnReply with(Consumer<ObjectNode> change) {
        try {
            ObjectNode object = (ObjectNode) OwnRequest.JSON.readTree(body);
            change.accept(object);
            return text(status, contentType, object.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
