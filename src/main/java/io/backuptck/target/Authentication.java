package io.backuptck.target;

import io.backuptck.validation.Header;
import java.util.List;

/** Gives the headers that prove who is calling. */
@FunctionalInterface
public interface Authentication {

    /** For targets that want none. */
    Authentication NONE = (method, requestTarget, body) -> List.of();

    /**
     * @param requestTarget path and query as they go over the wire
     * @param body          empty array for none
     */
    List<Header> headers(String method, String requestTarget, byte[] body);

    /** A fixed header, such as a token. */
    static Authentication header(String name, String value) {
        return (method, requestTarget, body) -> List.of(new Header(name, value));
    }
}
