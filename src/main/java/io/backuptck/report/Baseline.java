package io.backuptck.report;

import io.backuptck.suite.FindingRecord;
import io.backuptck.validation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The failures of a server that its owner knows of and lives with for a while, as a file lists them.
 *
 * @param file where they are listed, for messages
 */
public record Baseline(String file, List<Entry> entries) {

    /**
     * True when what was found is known on that day.
     *
     * @param all everything that was found so far: a defect may break several requirements
     */
    public boolean knows(Finding finding, List<FindingRecord> all, LocalDate day) {
        List<String> broken = Stream.concat(Stream.of(finding), all.stream().map(FindingRecord::finding))
                .filter(one -> one.defect().equals(finding.defect())).map(one -> one.requirement().id()).distinct().toList();
        return entries.stream().anyMatch(entry -> !entry.isExpired(day) && entry.means(Failure.fingerprint(finding), broken));
    }

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
            return means(failure.fingerprint(), failure.requirements());
        }

        private boolean means(String defect, List<String> broken) {
            return (fingerprint.isEmpty() || fingerprint.equals(defect)) && (requirement.isEmpty() || broken.contains(requirement));
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
