package io.backuptck.stub;

import io.backuptck.contract.ApiId;

/**
 * How a stub is to be run.
 *
 * @param port 0 takes a free one
 * @param host the address to listen at
 */
public record StubOptions(ApiId api, int port, String host, Pace pace) {

    /** A stub for a run in the same process: a free port on the loopback address, driven by polls. */
    public static StubOptions embedded(ApiId api) {
        return new StubOptions(api, 0, "127.0.0.1", Pace.poll());
    }
}
