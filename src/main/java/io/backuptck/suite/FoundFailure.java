package io.backuptck.suite;

/** Lets a scenario fail, at its end, by what was found during it. */
final class FoundFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    FoundFailure(String message) {
        super(message);
        setStackTrace(new StackTraceElement[0]);
    }
}
