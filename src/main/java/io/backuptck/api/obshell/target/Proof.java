package io.backuptck.api.obshell.target;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What the authentication header of one request says in secret.
 *
 * @param password empty where none is set
 * @param expiry   until when the header is good, to the second
 * @param uri      path and query of the request, byte for byte
 */
public record Proof(String password, Instant expiry, String uri) {

    public Proof password(String other) {
        return new Proof(other, expiry, uri);
    }

    public Proof expiry(Instant other) {
        return new Proof(password, other, uri);
    }

    public Proof uri(String other) {
        return new Proof(password, expiry, other);
    }

    /** The JSON text; the expiry is a string in it, a number would make agents refuse the whole header. */
    byte[] json(BodyKey key) {
        return JsonNodeFactory.instance.objectNode()
                .put("auth", password)
                .put("ts", Long.toString(expiry.getEpochSecond()))
                .put("uri", uri)
                .put("keys", key.text()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without the password, so that no message ever shows it. */
    @Override
    public String toString() {
        return "proof for " + uri + " until " + expiry;
    }
}
