package io.backuptck.pages.clouds;

/** A request is not served. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    Refused(Reason reason, String why) {
        super(why);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static void unless(boolean fits, Reason reason, String why) {
        if (!fits) {
            throw new Refused(reason, why);
        }
    }
}
