package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What shows whether something has come to be that nobody was to create. */
public interface ItemSource {

    /** What there is now; the scenario is skipped when that cannot be seen. */
    Look look();

    /** Waits until nothing goes on that would keep a server from doing more of it. */
    default void settle() {
    }

    /** How long the server was seen to take for such work at most. */
    default Duration longest() {
        return Duration.ZERO;
    }

    /** False for what cannot be the doing of a request that was sent after an earlier look, as it belongs elsewhere or is older. */
    default boolean counts(JsonNode item, Instant earlier) {
        return true;
    }

    /**
     * @param items by what tells them apart
     * @param at    when, by the server's clock where it tells its time
     */
    record Look(Map<String, JsonNode> items, Instant at) {
    }
}
