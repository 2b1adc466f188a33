package io.backuptck.stub;

import java.util.Map;
import java.util.Optional;

/** Decides whether a caller is let in, before anything else of a request is looked at. Safe for threads. */
@FunctionalInterface
public interface Authenticator {

    /** Lets everybody in. */
    Authenticator OPEN = incoming -> Optional.empty();

    /** The answer to a caller who is not let in; empty for one who is. */
    Optional<StubResponse> refusal(IncomingRequest incoming);

    /**
     * A request at the gate.
     *
     * @param target  path and query as they came over the wire
     * @param headers first value of each header by its name in lower case
     * @param body    the bytes; empty array for none
     */
    record IncomingRequest(String method, String target, Map<String, String> headers, byte[] body) {

        public Optional<String> header(String lowerCaseName) {
            return Optional.ofNullable(headers.get(lowerCaseName));
        }
    }
}
