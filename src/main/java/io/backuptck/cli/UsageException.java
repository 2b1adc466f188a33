package io.backuptck.cli;

/** The command line or the configuration cannot be carried out; the message is one line with the remedy. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
