package io.backuptck.report;

import io.backuptck.report.RunReport.Target;
import io.backuptck.suite.StartBudget;
import io.backuptck.validation.PrintableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person reads at the end of a run. */
public final class TerminalSummary {

    private static final int MOST_LEFT = 5;
    private static final int MOST_FAILURES = 20;
    private static final int MOST_REASONS = 2;

    private TerminalSummary() {
    }

    public static List<String> lines(RunReport report, String reportDirectory) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        int number = 0;
        for (Failure failure : report.failures(false)) {
            if (++number > MOST_FAILURES) {
                lines.add("… and " + (report.failures(false).size() - MOST_FAILURES) + " more failures in " + reportDirectory);
                break;
            }
            lines.addAll(lines(number, failure));
        }
        lines.addAll(BaselineLines.of(report));
        lines.addAll(warnings(report));
        report.notes().forEach(note -> lines.add("note: " + note));
        reasons(report, "inconclusive").forEach((reason, count) -> {
            if (!report.notes().contains(reason)) {
                lines.add("undecided " + count + ": " + reason);
            }
        });
        reasons(report, "skipped").forEach((reason, count) -> {
            if (!StartBudget.isUsedUp(reason)) {
                lines.add("skipped " + count + ": " + reason);
            }
        });
        lines.addAll(UsedStarts.lines(report));
        lines.addAll(Untried.lines(report));
        lines.addAll(created(report));
        lines.add("");
        lines.add(verdict(report) + report.limits().stream().map(limit -> "; " + limit).collect(Collectors.joining()));
        for (Target target : report.targets()) {
            lines.add("  " + target.product() + (target.version() == null ? "" : " " + target.version())
                    + " (" + target.kind() + ") at " + target.url());
            VerdictWords.binding(target).ifPresent(words -> lines.add("  " + words));
        }
        lines.add("  requirements: " + counts(report.summary().requirements()));
        report.summary().basis().forEach((basis, verdicts) -> {
            if (verdicts.values().stream().anyMatch(count -> count > 0)) { // a contract of one's own has none of a vendor's
                lines.add("    " + (basis + ":          ").substring(0, 12) + counts(verdicts));
            }
        });
        lines.add("  scenarios:    " + counts(report.summary().scenarios()));
        if (!report.isObservation()) {
            lines.add("  requests:     " + cases(report));
        }
        lines.add("  report:       " + reportDirectory);
        if (report.outcome() != Result.PASS) {
            lines.add("  repeat:       " + Repeat.all(report));
        }
        return lines.stream().map(PrintableText::printable).toList();
    }

    private static List<String> warnings(RunReport report) {
        Map<String, Long> counts = report.warnings().stream().collect(Collectors.groupingBy(warning -> "warning: " + warning.requirement() + " "
                + warning.text() + " Got " + warning.actual() + " at " + String.join(", ", warning.operations()) + also(warning).map(ids -> "; also: " + ids).orElse(""), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(line -> line.getKey() + (line.getValue() > 1 ? ", in " + line.getValue() + " cases." : ".")).toList();
    }

    /** The other requirements that it breaks. */
    private static Optional<String> also(Failure failure) {
        return failure.requirements().size() < 2 ? Optional.empty() : Optional.of(failure.requirements().stream()
                .filter(id -> !id.equals(failure.requirement())).collect(Collectors.joining(", ")));
    }

    /** An interrupted run names all that it has left; any other one the first, since the report has the rest. */
    private static List<String> created(RunReport report) {
        if (report.created().isEmpty()) {
            return List.of();
        }
        List<RunReport.CreatedThing> left = report.created().stream().filter(RunReport.CreatedThing::left).toList();
        int most = report.run().wasInterrupted() ? left.size() : MOST_LEFT;
        List<String> lines = new ArrayList<>(List.of("created on the server: " + report.created().size() + ", not cleaned up: " + left.size()));
        left.stream().limit(most).forEach(thing ->
                lines.add("  not cleaned up: " + thing.kind() + " " + thing.id() + " (" + thing.api() + ", by " + thing.operation() + ")"));
        if (left.size() > most) {
            lines.add("  not cleaned up: " + (left.size() - most) + " more, which conformance.json names under created");
        }
        return lines;
    }

    private static String verdict(RunReport report) {
        if (report.baseline() != null && !report.run().wasInterrupted()) {
            return new BaselineWords(report).line();
        }
        return switch (report.result()) {
            case PASS -> (report.part().isPresent() ? VerdictWords.of(report).headline()
                    : "CONFORMANT in everything that was checked")
                    + (report.warnings().isEmpty() ? "" : ", " + number(report.warnings().size(), "warning"));
            case FAIL -> "NOT CONFORMANT: " + number(report.failures().size(), "failure")
                    + (report.warnings().isEmpty() ? "" : ", " + number(report.warnings().size(), "warning"));
            case INCONCLUSIVE -> report.run().wasInterrupted() ? "INTERRUPTED: no verdict; the run " + VerdictWords.interruption(report)
                    : "INCONCLUSIVE: " + undecided(report);
        };
    }

    /** A run that has found nothing wrong, and could not decide all: how much that is. */
    private static String undecided(RunReport report) {
        long open = report.scenarios().stream().filter(scenario -> scenario.status().equals("inconclusive")).count();
        boolean some = report.scenarios().stream().anyMatch(scenario -> scenario.status().equals("passed"));
        return open == 0 || !some ? "no verdict could be reached" : open + " of " + number(report.scenarios().size(), "scenario")
                + " could not be decided, for the reasons above; nothing was found wrong";
    }

    private static List<String> lines(int number, Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add(number + ". " + failure.requirement() + " " + failure.level() + " " + failure.text());
        lines.add("   where:    " + failure.place() + (failure.count() > 1 ? ", seen " + failure.count() + " times" : "")
                + "; source: " + failure.source());
        also(failure).ifPresent(ids -> lines.add("   also:     " + ids));
        lines.add("   expected: " + oneLine(failure.expected()));
        lines.add("   actual:   " + oneLine(failure.actual()));
        failure.sequence().forEach(line -> lines.add("             " + oneLine(line)));
        if (!failure.consequences().isEmpty()) {
            lines.add("   follows:  " + String.join(", ", failure.consequences()));
        }
        if (!failure.curl().isEmpty()) {
            lines.add((failure.sequence().isEmpty() ? "   again:    " : "   evidence: ") + failure.curl());
        }
        return lines;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private static Map<String, Long> reasons(RunReport report, String status) {
        return report.scenarios().stream().filter(scenario -> scenario.status().equals(status))
                .collect(Collectors.groupingBy(RunReport.ScenarioLine::reason,
                        LinkedHashMap::new, Collectors.counting()));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + (entry.getKey().equals("notRun") ? "not run" : entry.getKey()))
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), text -> text.isEmpty() ? "none ran" : text));
    }

    private static String cases(RunReport report) {
        long ran = report.cases().stream().filter(CaseLine::isTried).count();
        long failed = report.cases().stream().filter(one -> one.verdict().equals("failed")).count();
        return ran + " of " + report.cases().size() + " derived from the contract tried" + (failed > 0 ? ", " + failed
                + " failed" : "") + untried(report);
    }

    /** Why it is not all of those that were announced; many reasons are for the page of the cases. */
    private static String untried(RunReport report) {
        Map<String, Long> reasons = report.cases().stream().filter(one -> !one.isTried() && !StartBudget.isUsedUp(one.reason()))
                .collect(Collectors.groupingBy(CaseLine::reason, LinkedHashMap::new, Collectors.counting()));
        return reasons.size() > MOST_REASONS ? "; the page of the cases says why not the others"
                : reasons.entrySet().stream().map(reason -> "; " + reason.getValue() + " not: " + reason.getKey())
                        .collect(Collectors.joining());
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
