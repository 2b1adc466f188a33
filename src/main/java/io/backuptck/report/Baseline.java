package io.backuptck.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The failures of a server that its owner knows of and lives with for a while, as a file lists them.
 *
 * @param file where they are listed, for messages
 */
public record Baseline(String file, List<Entry> entries) {

    /**
     * One known failure; it has a requirement, a fingerprint or both.
     *
     * @param requirement id of the requirement that is not kept; empty when only the fingerprint is given
     * @param fingerprint of the one failure that is meant, see {@link Failure#fingerprint()}; empty for all of the requirement
     * @param api         id of the API that the requirement belongs to; empty when only the fingerprint is given
     * @param reason      why it is accepted for now
     * @param owner       who sees to it
     * @param expires     the last day on which it is accepted, in UTC
     * @param line        of the file, from 1
     */
    public record Entry(String requirement, String fingerprint, String api, String reason, String owner, LocalDate expires,
            int line) {

        /** True when this entry speaks of that failure. */
        boolean means(Failure failure) {
            return (fingerprint.isEmpty() || fingerprint.equals(failure.fingerprint()))
                    && (requirement.isEmpty() || failure.requirements().contains(requirement));
        }

        /** True when it is no longer accepted on that day. */
        boolean isExpired(LocalDate day) {
            return day.isAfter(expires);
        }

        /** What the entry is found by in its file. */
        public String name() {
            return requirement.isEmpty() ? "fingerprint " + fingerprint
                    : requirement + (fingerprint.isEmpty() ? "" : " (fingerprint " + fingerprint + ")");
        }
    }
}
