package io.backuptck.report.history;

/**
 * From when to when a failure was seen at a target.
 *
 * @param failure as it was seen last
 * @param runs    in how many runs it was seen
 * @param state   what is known of it now
 * @param told    the run that tells so; null when no later run does
 * @param note    what the state rests on, in a few words
 */
public record FailureSpan(HistoryRun.SeenFailure failure, HistoryRun first, HistoryRun last, int runs, State state, HistoryRun told,
        String note) {

    /** What is known of a failure after the last run that saw it. */
    public enum State {
        /** The newest run saw it. */
        PRESENT("present"),
        /** What it breaks was checked in a later whole run, and is kept. */
        GONE("gone"),
        /** No later run tells whether it is still there. */
        LAST_SEEN("last seen");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
