package io.backuptck.target;

/**
 * No answer could be had from the target: nothing listens there, it did not answer in time, it cut the answer off. Says
 * nothing about conformance. The message is one line for people.
 */
public final class TargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TargetException(String message) {
        super(message);
    }
}
