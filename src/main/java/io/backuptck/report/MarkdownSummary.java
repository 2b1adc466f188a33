package io.backuptck.report;

import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.RunReport.Target;
import io.backuptck.validation.PrintableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The run as Markdown for the page of a CI job. What a server sent is escaped and shortened. */
final class MarkdownSummary {

    private static final int MOST_FAILURES = 20;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_COMMAND = 2_000;
    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownSummary() {
    }

    static String of(RunReport report) {
        VerdictWords words = VerdictWords.of(report);
        List<String> lines = new ArrayList<>();
        lines.add("# " + sign(words.tone()) + " " + words.headline());
        lines.add("");
        lines.add(words.sentence());
        lines.add("");
        for (Target target : report.targets()) {
            lines.add("- " + text(target.product()) + (target.version() == null ? "" : " " + text(target.version())) + " at "
                    + text(target.url()) + (target.kind().equals("stub") ? " (the built-in stub, no real server)" : ""));
        }
        report.contracts().forEach(contract -> lines.add("- judged by the contract " + text(contract.name()) + ", " + contract.digest()));
        lines.add("- " + report.run().startedAt() + ", " + report.run().durationMillis() / 1000 + " s");
        report.notes().forEach(note -> lines.add("- **Note:** " + text(note)));
        lines.add("");
        counts(report, lines);
        List<Failure> fresh = FailureGroup.of(report.failures(false)).stream().flatMap(group -> group.failures().stream()).toList();
        failures(report, fresh, report.baseline() == null ? "Failures" : "New failures", lines);
        failures(report, report.failures(true), "Known failures", lines);
        baseline(report.baseline(), lines);
        unchecked(report, lines);
        lines.add("");
        lines.add("## Repeat the run");
        lines.add("");
        code("", Repeat.all(report), lines);
        return String.join("\n", lines) + "\n";
    }

    private static void counts(RunReport report, List<String> lines) {
        lines.add("| API | passed | failed | skipped | not run | inconclusive |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        Map<String, List<RequirementLine>> apis = report.requirements().stream()
                .collect(Collectors.groupingBy(RequirementLine::api, LinkedHashMap::new, Collectors.toList()));
        apis.forEach((api, entries) -> lines.add("| " + api + " | " + java.util.Arrays.stream(Verdict.values())
                .map(verdict -> Long.toString(entries.stream().filter(entry -> entry.verdict() == verdict).count()))
                .collect(Collectors.joining(" | ")) + " |"));
    }

    private static void failures(RunReport report, List<Failure> failures, String title, List<String> lines) {
        if (failures.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## " + title);
        for (Failure failure : failures.stream().limit(MOST_FAILURES).toList()) {
            lines.add("");
            lines.add("**" + failure.requirement() + "** " + failure.level() + " " + text(failure.text()));
            if (failure.isKnown()) {
                lines.add("- known: " + text(failure.known().words()));
            }
            lines.add("- where: " + text(failure.place()) + "; source: "
                    + text(failure.source()));
            lines.add("- expected: " + text(failure.expected()));
            lines.add("- actual: " + text(failure.actual()));
            if (!failure.curl().isEmpty()) {
                lines.add("- " + (failure.sequence().isEmpty() ? "again:" : "the request in whose response it was seen:"));
                code("  ", failure.curl(), lines);
            }
            lines.add("- repeat what showed it:");
            code("  ", Repeat.of(report, failure), lines);
        }
        if (failures.size() > MOST_FAILURES) {
            lines.add("");
            lines.add("… and " + (failures.size() - MOST_FAILURES) + " more.");
        }
    }

    /** What a run says of the entries that list known failures, beside those that it met. */
    private static void baseline(BaselineReport baseline, List<String> lines) {
        List<BaselineReport.Line> others = baseline == null ? List.of() : baseline.entries().stream()
                .filter(line -> line.state() != BaselineReport.State.KNOWN).toList();
        if (others.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## Other entries of the list of known failures");
        lines.add("");
        others.forEach(line -> lines.add("- " + (line.isStale() ? "**" + line.state().words() + "**" : line.state().words()) + ": "
                + text(line.name()) + ", line " + line.line() + ": " + text(line.note())));
    }

    private static void unchecked(RunReport report, List<String> lines) {
        List<String> reasons = new ArrayList<>(reasons(report, "inconclusive", " without a verdict: "));
        reasons.addAll(reasons(report, "skipped", ": "));
        Untried.lines(report).forEach(line -> reasons.add("- operations " + text(line)));
        if (!reasons.isEmpty()) {
            lines.add("");
            lines.add("## Not checked");
            lines.add("");
            lines.addAll(reasons);
        }
    }

    private static List<String> reasons(RunReport report, String status, String words) {
        Map<String, Long> reasons = report.scenarios().stream().filter(scenario -> scenario.status().equals(status))
                .collect(Collectors.groupingBy(ScenarioLine::reason, LinkedHashMap::new, Collectors.counting()));
        return reasons.entrySet().stream().map(reason -> "- " + reason.getValue() + (reason.getValue() == 1 ? " scenario" : " scenarios") + words
                + text(reason.getKey())).toList();
    }

    /** A command as it is, in a fence that nothing in it can close; half of a long one would be of no use. */
    private static void code(String indent, String command, List<String> lines) {
        String line = PrintableText.printable(command).replaceAll("\\s*\\R\\s*", " ");
        if (line.length() > LONGEST_COMMAND) {
            lines.add(indent + "in index.html, since it has " + line.length() + " characters");
            return;
        }
        int ticks = TICKS.matcher(line).results().mapToInt(run -> run.group().length()).max().orElse(0);
        String fence = "`".repeat(Math.max(3, ticks + 1));
        lines.addAll(List.of("", indent + fence + "sh", indent + line, indent + fence));
    }

    private static String sign(String tone) {
        return switch (tone) {
            case "pass" -> "✅";
            case "partial" -> "☑️";
            case "fail" -> "❌";
            default -> "❔";
        };
    }

    private static String text(String raw) {
        String line = PrintableText.printable(raw).replaceAll("\\s*\\R\\s*", " ");
        String shown = PrintableText.beginning(line, LONGEST_TEXT);
        return shown.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]|#!~@])", "\\\\$1");
    }
}
