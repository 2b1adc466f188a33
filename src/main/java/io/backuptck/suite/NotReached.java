package io.backuptck.suite;

/** The run was to end before the scenario began, so that nothing is known of what it checks. */
final class NotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReached(String reason) {
        super(reason, null, false, false);
    }
}
