package io.backuptck.target;

/**
 * No answer could be had from the target: nothing listens there, it did not answer in time, it cut the answer off. Says
 * nothing about conformance. The message is one line for people.
 */
public final class TargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    public TargetException(String message) {
        this(message, false);
    }

    private TargetException(String message, boolean unreachable) {
        super(message);
        this.unreachable = unreachable;
    }

    /** The target cannot be reached at all, whatever it is asked for. */
    static TargetException unreachable(String message) {
        return new TargetException(message, true);
    }

    /** True when no request can reach the target, so that trying others is of no use. */
    public boolean isUnreachable() {
        return unreachable;
    }
}
