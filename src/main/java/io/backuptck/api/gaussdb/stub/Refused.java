package io.backuptck.api.gaussdb.stub;

/** Ends the handling of a request with an error: the one that the contract shows by the example of that name. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String example) {
        super(example, null, false, false);
    }
}
