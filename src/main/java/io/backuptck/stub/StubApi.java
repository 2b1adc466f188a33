package io.backuptck.stub;

import java.util.Map;

/** Plays one API: keeps its resources, moves them on, and answers every operation of the contract. Safe for threads. */
public interface StubApi {

    StubResponse answer(StubRequest request);

    /** The answer to a method and path that the contract does not know. */
    StubResponse unknownRoute(String method, String path);

    /** The same, where it matters who is calling. */
    default StubResponse unknownRoute(String method, String path, Map<String, String> headers) {
        return unknownRoute(method, path);
    }

    /** Moves all work one step on, by hand. */
    void step();

    /** Moves all work so many steps on. */
    default void step(int times) {
        for (int i = 0; i < times; i++) {
            step();
        }
    }

    /** Forgets what was there from the beginning. Nothing was, unless a stub says otherwise. */
    default void forgetPast() {
    }

    /**
     * Serves whoever calls, or only those who may call again; without meaning where a {@link Authenticator} decides that.
     *
     * @param everybody true while the stub itself calls
     */
    default void letIn(boolean everybody) {
    }

    /** Names of things that exist here, by fixture key. */
    Map<String, String> fixtures();
}
