package io.backuptck.target.recording;

/** A recording that cannot be read. The message is one line for people and names the place. */
public final class RecordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }
}
