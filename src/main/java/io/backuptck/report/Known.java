package io.backuptck.report;

import java.time.LocalDate;

/**
 * Why a failure does not fail the run.
 *
 * @param expires the last day on which it does not, in UTC
 */
public record Known(String reason, String owner, LocalDate expires) {

    static Known by(Baseline.Entry entry) {
        return new Known(entry.reason(), entry.owner(), entry.expires());
    }

    /** In one line, for people. */
    String words() {
        return reason + " (" + owner + ", until " + expires + ")";
    }
}
