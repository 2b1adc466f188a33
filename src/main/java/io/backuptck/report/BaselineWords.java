package io.backuptck.report;

import io.backuptck.report.BaselineReport.State;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict of a run for which known failures are listed: never "conformant", since that the list is right is somebody's
 * word and not the suite's.
 */
final class BaselineWords {

    private final RunReport report;
    private final BaselineReport baseline;
    private final int known;
    private final int fresh;

    BaselineWords(RunReport report) {
        this.report = report;
        this.baseline = report.baseline();
        this.known = report.failures(true).size();
        this.fresh = report.failures(false).size();
    }

    /** @param rest what the verdict rests on */
    VerdictWords words(String rest) {
        if (fresh > 0) {
            return new VerdictWords("Not conformant", VerdictWords.number(fresh, "new failure") + " found" + knownOnes() + stale()
                    + ". " + rest,
                    VerdictWords.number(fresh, "new failure"), "fail");
        }
        if (baseline.outcome() == Result.INCONCLUSIVE) {
            return new VerdictWords("Inconclusive", "No verdict could be reached; no failure was found" + knownOnes() + stale()
                    + ". " + rest,
                    "inconclusive", "inconclusive");
        }
        if (!baseline.stale().isEmpty()) {
            return new VerdictWords("Known failures to be set right", "No new failure was found" + knownOnes() + stale() + ". " + rest,
                    "baseline out of date", "fail");
        }
        return new VerdictWords(headline(), sentence() + rest, known == 0 ? "no new failure" : VerdictWords.number(known, "known failure"),
                "partial");
    }

    /** The verdict in one line of a terminal. */
    String line() {
        String warnings = report.warnings().isEmpty() ? "" : ", " + VerdictWords.number(report.warnings().size(), "warning");
        if (fresh > 0) {
            return "NOT CONFORMANT: " + VerdictWords.number(fresh, "new failure") + knownOnes() + stale() + warnings;
        }
        if (baseline.outcome() == Result.INCONCLUSIVE) {
            return "INCONCLUSIVE: no verdict could be reached" + knownOnes() + stale();
        }
        if (!baseline.stale().isEmpty()) {
            return "KNOWN FAILURES TO BE SET RIGHT: no new failure" + knownOnes() + stale() + warnings;
        }
        return headline().toUpperCase(java.util.Locale.ROOT) + (known == 0 ? "; entries not checked: " + unchecked()
                : "; " + VerdictWords.number(known, "known failure") + ", not conformant") + warnings;
    }

    private String headline() {
        return "No new failures" + (report.run().part().isPresent() ? " in a part of the contract" : "");
    }

    private String sentence() {
        String part = report.run().part().map(reason -> Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ". ").orElse("");
        return part + (known > 0 ? VerdictWords.number(known, "known failure") + " found, so the server is not conformant. "
                : "The list of known failures has entries that this run did not see fail or could not check, so nothing is said of the "
                        + "whole contract. ");
    }

    private long unchecked() {
        return baseline.entries().size() - baseline.in(State.KNOWN).size();
    }

    private String knownOnes() {
        return known == 0 ? "" : ", beside " + VerdictWords.number(known, "known failure");
    }

    private String stale() {
        List<String> parts = new ArrayList<>();
        int gone = baseline.in(State.GONE).size();
        int expired = baseline.in(State.EXPIRED).size();
        if (expired > 0) {
            parts.add((expired == 1 ? "1 entry of the list has" : expired + " entries of the list have") + " expired");
        }
        if (gone > 0) {
            parts.add((gone == 1 ? "1 entry of the list is" : gone + " entries of the list are") + " to be removed");
        }
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }
}
