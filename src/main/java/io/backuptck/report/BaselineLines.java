package io.backuptck.report;

import io.backuptck.report.BaselineReport.Line;
import java.util.ArrayList;
import java.util.List;

/** The known failures of a run, and what is to be done about their list, as a terminal shows them. */
final class BaselineLines {

    private BaselineLines() {
    }

    /** Empty when no known failures were listed. */
    static List<String> of(RunReport report) {
        List<String> lines = new ArrayList<>();
        if (report.baseline() == null) {
            return lines;
        }
        BaselineReport baseline = report.baseline();
        if (!report.failures(true).isEmpty()) {
            lines.add("known failures: " + report.failures(true).size() + " (" + baseline.file() + ")");
        }
        for (Failure failure : report.failures(true)) {
            lines.add("  " + failure.requirement() + " " + failure.level() + " " + failure.text());
            lines.add("    at " + String.join(", ", failure.operations()) + (failure.pointer().isEmpty() ? "" : " " + failure.pointer())
                    + "; known: " + oneLine(failure.known().words()));
        }
        for (Line line : baseline.entries()) {
            if (line.state() != BaselineReport.State.KNOWN) {
                lines.add((line.isStale() ? "error: " : "") + baseline.file() + ", line " + line.line() + ": " + line.name() + ": "
                        + oneLine((line.state() == BaselineReport.State.NOT_CHECKED ? "not checked: " : "") + line.note()));
            }
        }
        return lines;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
