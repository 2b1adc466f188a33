package io.backuptck.pages.clouds;

/**
 * Why a request is not served, and the status that the base servers chose for it. Neither page names a status of a
 * refusal, so that servers may map the reasons otherwise.
 */
enum Reason {

    MALFORMED(400),
    INVALID(422),
    NO_ACCESS(403),
    UNKNOWN(404),
    CONFLICT(409),
    UNSUPPORTED(415);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
