package io.backuptck.api.obshell.stub;

/** Ends the handling of a request with an error. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
