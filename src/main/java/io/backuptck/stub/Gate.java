package io.backuptck.stub;

import java.util.Map;
import java.util.Optional;

/** Decides whether a caller is let in, before anything else of a request is looked at. Safe for threads. */
@FunctionalInterface
public interface Gate {

    /** Lets everybody in. */
    Gate OPEN = knock -> Optional.empty();

    /** The answer to a caller who is not let in; empty for one who is. */
    Optional<StubResponse> refusal(Knock knock);

    /**
     * A request at the gate.
     *
     * @param target  path and query as they came over the wire
     * @param headers first value of each header by its name in lower case
     * @param body    the bytes; empty array for none
     */
    record Knock(String method, String target, Map<String, String> headers, byte[] body) {

        public Optional<String> header(String lowerCaseName) {
            return Optional.ofNullable(headers.get(lowerCaseName));
        }
    }
}
