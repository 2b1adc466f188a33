package io.backuptck.stub;

import io.backuptck.stub.journal.JournalEntry;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a stub offers to the tests that use it, beside the API.
 *
 * @param open      whether it can be reset, questioned and ended over HTTP by whoever reaches it
 * @param journal   whether it remembers what it was asked
 * @param listeners hear of each request and its answer, also when nothing is remembered; they must be safe for threads
 */
public record Administration(boolean open, boolean journal, List<Consumer<JournalEntry>> listeners) {
    /** For runs in the same process, which ask nothing of it. */
    public static final Administration PLAIN = new Administration(true, false, List.of());
    /** With a journal. */
    public static final Administration JOURNAL = new Administration(true, true, List.of());

    public Administration {
        listeners = List.copyOf(listeners);
    }

    /** Whether anybody wants to know of requests. */
    boolean listens() {
        return journal || !listeners.isEmpty();
    }
}
