package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * What a server owes requests with certain values, as an {@code x-requirements} entry says with {@code expect},
 * {@code statuses} and {@code when}.
 *
 * @param expect   empty: not said, so such requests are not sent to servers
 * @param statuses those that a refusal may have; empty for all that the API counts as a refusal
 * @param when     a JSON Schema for the values that the entry is about; empty for all
 */
public record RequestRule(Optional<Expect> expect, Set<Integer> statuses, Optional<JsonNode> when) {

    /** What becomes of a request. */
    public enum Expect {
        /** It is carried out. */
        ACCEPT,
        /** It is refused and changes nothing. */
        REFUSE
    }
}
