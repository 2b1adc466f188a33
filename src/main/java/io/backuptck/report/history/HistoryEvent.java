package io.backuptck.report.history;

import java.util.Set;

/**
 * What became of a requirement at a target from one run to a later one.
 *
 * @param from     the last whole run in which it was the other way; null when there was none before
 * @param to       the run in which it was first seen so
 * @param between  how many runs lie between that did not tell
 * @param suite    what changed on the side of the kit in between, which may be the cause; empty when the server alone can be
 * @param server   what changed of what the server says of itself; empty when nothing did
 */
public record HistoryEvent(Kind kind, String requirement, HistoryRun from, HistoryRun to, int between, Set<String> suite, String server) {

    /** What it became. */
    public enum Kind {
        /** It was kept in a whole run, and then broken. */
        BROKE("broke"),
        /** It was broken when it was checked for the first time. */
        FIRST("failed at first"),
        /** It was broken, and then checked in a whole run and kept. */
        FIXED("fixed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
