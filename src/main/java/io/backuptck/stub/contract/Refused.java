package io.backuptck.stub.contract;

/** Ends the handling of a request with an error. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refused(Reason reason) {
        this(reason, "");
    }

    /** @param place what is wrong: the name of a parameter, or a JSON pointer into the body; empty for the whole of it */
    Refused(Reason reason, String place) {
        super(place, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
