package io.backuptck.pages.obshell;

/** Ends the handling of a request that is refused. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.message(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
