package io.backuptck.stub.journal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer to the question whether requests of a kind came so often.
 *
 * @param matching  the requests that came
 * @param nearest   when it does not hold: requests that resemble them, each with what is otherwise, for people
 * @param forgotten how many older requests the journal does not hold any more
 */
public record Verification(boolean holds, Times expected, List<JournalEntry> matching, List<String> nearest, long forgotten) {
    private static final int NEAR = 5;

    static Verification of(List<JournalEntry> all, CallPattern pattern, Times expected, long forgotten) {
        List<JournalEntry> matching = all.stream().filter(pattern::matches).toList();
        boolean holds = expected.holds(matching.size());
        return new Verification(holds, expected, matching, holds || matching.size() > expected.most() ? List.of()
                : near(all, pattern), forgotten);
    }

    /** Other calls of the same operation when there are some, else the newest of all. */
    private static List<String> near(List<JournalEntry> all, CallPattern pattern) {
        List<JournalEntry> others = all.stream().filter(entry -> !pattern.matches(entry)).toList();
        List<JournalEntry> same = others.stream().filter(entry -> entry.operation().equals(pattern.operation())).toList();
        List<JournalEntry> shown = same.isEmpty() ? others : same;
        return shown.subList(Math.max(0, shown.size() - NEAR), shown.size()).stream().map(entry -> line(entry) + ": "
                + pattern.mismatch(entry).orElse("")).toList();
    }

    private static String line(JournalEntry entry) {
        return entry.method() + " " + entry.url() + " -> " + entry.answer().status();
    }

    /** What was expected and what came, for people. */
    public String message() {
        return "expected " + expected + ", came " + matching.size() + (forgotten > 0 ? " (beside " + forgotten
                + " older requests that the journal does not hold any more)" : "")
                + matching.stream().map(entry -> "\n  " + line(entry)).collect(Collectors.joining())
                + (nearest.isEmpty() ? "" : "\nothers:" + nearest.stream().map(near -> "\n  " + near).collect(Collectors.joining()));
    }
}
