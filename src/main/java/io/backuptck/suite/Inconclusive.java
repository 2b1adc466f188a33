package io.backuptck.suite;

/** The scenario could not be decided: not for want of a fixture, but because something did not come to an end. */
public final class Inconclusive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Inconclusive(String reason) {
        super(reason, null, false, false);
    }
}
