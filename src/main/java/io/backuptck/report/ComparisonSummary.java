package io.backuptck.report;

import io.backuptck.report.Comparison.Change;
import io.backuptck.report.Comparison.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a person reads after two runs were compared. */
public final class ComparisonSummary {

    private static final int MOST_LINES = 20;

    private ComparisonSummary() {
    }

    public static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("now    " + run(comparison.newer()));
        lines.add("before " + run(comparison.older()));
        comparison.differences().forEach(difference -> lines.add("note: the runs differ in " + difference));
        for (Kind kind : Kind.values()) {
            List<Change> changes = comparison.of(kind);
            if (kind == Kind.SAME || changes.isEmpty()) {
                continue;
            }
            lines.add("");
            lines.add(kind.words() + ": " + changes.size());
            changes.stream().limit(MOST_LINES).forEach(change -> lines.add("  " + line(change)));
            if (changes.size() > MOST_LINES) {
                lines.add("  … and " + (changes.size() - MOST_LINES) + " more");
            }
        }
        lines.add("");
        lines.add(verdict(comparison));
        return lines;
    }

    /** The outcome of a comparison in one sentence. */
    public static String verdict(Comparison comparison) {
        int broken = comparison.of(Kind.BROKEN).size();
        int lost = comparison.of(Kind.NO_LONGER_TESTED).size();
        String untested = lost == 0 ? "" : "; " + lost + " no longer tested, so nothing is known of them";
        return (broken > 0 ? "BROKEN: " + broken + (broken == 1 ? " requirement fails" : " requirements fail")
                + " that did not fail before" : "Nothing broke in what was checked") + untested;
    }

    private static String run(RunReport report) {
        return report.result().word() + ", " + report.target().product() + " at " + report.target().url() + ", "
                + report.run().startedAt();
    }

    private static String line(Change change) {
        RequirementLine line = change.line();
        String reason = change.after() == null ? "the newer report does not know it" : change.after().reason();
        return line.id() + " " + line.level() + " " + line.text()
                + (change.kind() == Kind.FIXED || reason.isEmpty() ? "" : " (" + reason.replaceAll("\\s*\\R\\s*", " ") + ")");
    }
}
