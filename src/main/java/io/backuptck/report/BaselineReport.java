package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of the known failures of a run.
 *
 * @param outcome what the exit code follows: {@code pass} when nothing failed but what is known, and each entry is true
 */
public record BaselineReport(String file, Result outcome, List<Line> entries) {

    /** What a run says of an entry. */
    public enum State {
        /** Its failure occurs, and does not fail the run. */
        KNOWN("known", "occurs"),
        /** What it is about was seen, and is no more than a warning in this run. */
        WARNING("warning", "only warns"),
        /** It is no longer accepted; what it is about fails the run. */
        EXPIRED("expired", "expired"),
        /** It was checked and does not occur any more. */
        GONE("gone", "gone"),
        /** Nothing is known of it from this run. */
        NOT_CHECKED("notChecked", "not checked");

        private final String word;
        private final String words;

        State(String word, String words) {
            this.word = word;
            this.words = words;
        }

        @JsonValue
        public String word() {
            return word;
        }

        public String words() {
            return words;
        }
    }

    /**
     * An entry of the file.
     *
     * @param line     of the file, from 1
     * @param note     what the state rests on, or what to do; empty when the state says it all
     * @param failures fingerprints of the failures that it speaks of
     */
    public record Line(String requirement, String fingerprint, String reason, String owner, LocalDate expires, int line,
            State state, String note, List<String> failures) {

        /** What the entry is found by in its file. */
        @JsonIgnore
        public String name() {
            return new Baseline.Entry(requirement, fingerprint, "", reason, owner, expires, line).name();
        }

        /** True when the entry must be changed before a run can succeed. */
        @JsonIgnore
        public boolean isStale() {
            return state == State.EXPIRED || state == State.GONE;
        }
    }

    @JsonIgnore
    public List<Line> stale() {
        return entries.stream().filter(Line::isStale).toList();
    }

    public List<Line> in(State state) {
        return entries.stream().filter(line -> line.state() == state).toList();
    }
}
