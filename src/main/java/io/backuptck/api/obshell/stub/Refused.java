package io.backuptck.api.obshell.stub;

/**
 * Ends the handling of a request with an error.
 */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final boolean withNullData;

    private Refused(Refusal refusal, boolean withNullData) {
        super(refusal.errCode(), null, false, false);
        this.refusal = refusal;
        this.withNullData = withNullData;
    }

    /** Raised before the work proper: the answer has no data. */
    static Refused early(Refusal refusal) {
        return new Refused(refusal, false);
    }

    /** Raised by the work proper: the answer has data null beside the error. */
    static Refused late(Refusal refusal) {
        return new Refused(refusal, true);
    }

    Refusal refusal() {
        return refusal;
    }

    boolean withNullData() {
        return withNullData;
    }
}
