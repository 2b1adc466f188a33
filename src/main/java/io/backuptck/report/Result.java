package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a run says of its target. */
public enum Result {
    PASS("pass", 0),
    FAIL("fail", 1),
    INCONCLUSIVE("inconclusive", 3);

    private final String word;
    private final int exitCode;

    Result(String word, int exitCode) {
        this.word = word;
        this.exitCode = exitCode;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public int exitCode() {
        return exitCode;
    }
}
