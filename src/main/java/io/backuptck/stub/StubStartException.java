package io.backuptck.stub;

/** The stub cannot listen where it was told to; the message is one line for people. */
public final class StubStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StubStartException(String message) {
        super(message);
    }
}
