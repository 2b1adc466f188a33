package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Something that an observer of a resource did or saw, in order of time. */
public sealed interface Event permits Event.Observation, Event.Call {

    /** When the answer had come. */
    Instant at();

    /**
     * The resource as one answer showed it.
     *
     * @param exchange the number of the exchange
     */
    record Observation(Instant at, JsonNode resource, int exchange) implements Event {
    }

    /**
     * A call on the resource.
     *
     * @param name   one of the machine's calls
     * @param answer what the server said
     */
    record Call(Instant at, String name, CallAnswer answer) implements Event {
    }

    /** What became of a call. */
    enum CallAnswer {
        ACCEPTED, REFUSED,
        /** It may or may not have had its effect. */
        UNKNOWN,
        /** The server has promised to see to it (202), or has not answered for itself: the effect may come at any time from then on, or never. */
        PENDING,
        /** Somebody whose exchanges are not seen may have made it, or not. */
        UNSEEN
    }
}
