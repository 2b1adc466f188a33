package io.backuptck.target;

import java.time.Duration;

/** Is told what a run waits for, so that people can see that it still goes on. */
@FunctionalInterface
public interface Waiting {

    /**
     * Something is about to be waited for a little longer.
     *
     * @param what  in words that can stand behind "waiting for"
     * @param soFar how long it has been waited for already
     */
    void waits(String what, Duration soFar);

    /** For runs that nobody watches. */
    static Waiting unseen() {
        return (what, soFar) -> { };
    }
}
