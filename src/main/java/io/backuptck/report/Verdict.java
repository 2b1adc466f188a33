package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a run says of one requirement. */
public enum Verdict {
    PASSED("passed"),
    FAILED("failed"),
    /** It could not be checked: something that the check needs is missing. */
    SKIPPED("skipped"),
    /** Nothing in the run checked it, or it is never checked. */
    NOT_RUN("notRun"),
    INCONCLUSIVE("inconclusive");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
