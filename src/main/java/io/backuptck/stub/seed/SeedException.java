package io.backuptck.stub.seed;

/** A seed that cannot be played; the message is one line for people, with file and line. */
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SeedException(String message) {
        super(message);
    }
}
