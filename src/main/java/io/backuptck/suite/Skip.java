package io.backuptck.suite;

import org.opentest4j.TestAbortedException;

/** Ends a scenario that cannot be checked, with the reason that the report will show. */
public final class Skip {

    private static final StackTraceElement[] NO_TRACE = {};

    private Skip() {
    }

    /** Ends the scenario where that holds. */
    public static void when(boolean holds, String reason) {
        if (holds) {
            throw because(reason);
        }
    }

    /** For use in a {@code throw} statement, so that the compiler sees that nothing follows. */
    public static TestAbortedException because(String reason) {
        TestAbortedException skip = new TestAbortedException(reason);
        skip.setStackTrace(NO_TRACE); // the reason is for people; where it was found in the code is not
        return skip;
    }
}
