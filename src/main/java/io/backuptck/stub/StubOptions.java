package io.backuptck.stub;

import io.backuptck.contract.ApiId;

/**
 * How a stub is to be run.
 *
 * @param port 0 takes a free one
 * @param host the address to listen at
 * @param door what an obshell agent demands of its callers
 * @param era  of an obshell agent
 */
public record StubOptions(ApiId api, int port, String host, Pace pace, AgentDoor door, AgentEra era) {

    public StubOptions(ApiId api, int port, String host, Pace pace) {
        this(api, port, host, pace, AgentDoor.OPEN, AgentEra.NAMED);
    }

    /** A stub for a run in the same process: a free port on the loopback address, driven by polls. */
    public static StubOptions embedded(ApiId api) {
        return new StubOptions(api, 0, "127.0.0.1", Pace.poll());
    }

    public StubOptions door(AgentDoor other) {
        return new StubOptions(api, port, host, pace, other, era);
    }

    public StubOptions era(AgentEra other) {
        return new StubOptions(api, port, host, pace, door, other);
    }
}
