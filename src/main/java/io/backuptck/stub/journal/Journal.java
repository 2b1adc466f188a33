package io.backuptck.stub.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a stub was asked since its start or its last reset: the newest {@link #KEPT} requests, fewer when their bodies together
 * have more than {@link #CHARACTERS} characters. Safe for threads.
 */
public final class Journal {
    public static final int KEPT = 1000;
    public static final int CHARACTERS = 16 << 20;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private long forgotten;
    private long size;

    /** Adds the newest entry; the oldest ones go when there is no room for them. */
    public synchronized void add(JournalEntry entry) {
        entries.addLast(entry);
        size += entry.size();
        while (entries.size() > KEPT || size > CHARACTERS && entries.size() > 1) {
            size -= entries.removeFirst().size();
            forgotten++;
        }
    }

    /** All entries, the oldest first. */
    public synchronized List<JournalEntry> all() {
        return List.copyOf(entries);
    }

    /** The entries that a pattern describes, the oldest first. */
    public List<JournalEntry> find(CallPattern pattern) {
        return all().stream().filter(pattern::matches).toList();
    }

    /** How many entries there were that had to go. */
    public synchronized long forgotten() {
        return forgotten;
    }

    /** Removes what a pattern describes, and says how many that were. */
    public synchronized int remove(CallPattern pattern) {
        int before = entries.size();
        entries.removeIf(pattern::matches);
        size = entries.stream().mapToLong(JournalEntry::size).sum();
        return before - entries.size();
    }

    /** Whether requests of that kind came so often. */
    public Verification verify(CallPattern pattern, Times times) {
        List<JournalEntry> all = all();
        return Verification.of(all, pattern, times, forgotten());
    }
}
