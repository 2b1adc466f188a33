package io.backuptck.report;

/** A report cannot be read; the message is one line for people. */
public final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReportException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " "));
    }
}
