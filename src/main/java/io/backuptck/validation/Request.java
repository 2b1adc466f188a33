package io.backuptck.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as it went over the wire, before any encryption of the body.
 *
 * @param url  absolute, with the query
 * @param body the bytes; empty array for none
 */
public record Request(String method, String url, List<Header> headers, byte[] body) {

    public boolean hasBody() {
        return body.length > 0;
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
