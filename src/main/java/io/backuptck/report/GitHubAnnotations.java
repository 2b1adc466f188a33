package io.backuptck.report;

import io.backuptck.contract.Level;
import io.backuptck.validation.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run as annotations of a GitHub job, by the workflow commands that its log may hold. What a server sent stands in them escaped, so
 * that no answer can be a command of its own.
 */
public final class GitHubAnnotations {

    /** As many as GitHub shows of one step for each kind. */
    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 300;

    private GitHubAnnotations() {
    }

    /** @param file the document that was judged, for the annotations to stand at; empty when it is not in the user's repository */
    public static List<String> of(RunReport report, Optional<String> file) {
        List<String> lines = new ArrayList<>();
        add(lines, "error", report.failures(), file);
        add(lines, "warning", report.warnings(), file);
        if (report.result() == Result.INCONCLUSIVE) {
            report.notes().forEach(note -> lines.add(command("warning", "Inconclusive", text(note), file)));
        }
        return lines;
    }

    private static void add(List<String> lines, String kind, List<Failure> failures, Optional<String> file) {
        int shown = failures.size() > MOST ? MOST - 1 : failures.size();
        failures.stream().limit(shown).map(failure -> of(kind, failure, file)).forEach(lines::add);
        if (failures.size() > shown) {
            lines.add(command(kind, "backup-tck", "… and " + (failures.size() - shown) + " more; the summary of the job has them", file));
        }
    }

    private static String of(String kind, Failure failure, Optional<String> file) {
        return command(kind, failure.requirement() + (failure.level() == Level.MUST ? "" : " " + failure.level()),
                text(failure.text()) + "\nwhere: " + text(failure.place()) + "\nexpected: " + text(failure.expected()) + "\nactual: "
                        + text(failure.actual()), file);
    }

    private static String command(String kind, String title, String message, Optional<String> file) {
        return "::" + kind + " " + file.map(name -> "file=" + property(name) + ",").orElse("") + "title=" + property(title) + "::"
                + data(message);
    }

    private static String text(String text) {
        return PrintableText.beginning(PrintableText.printable(text), LONGEST_TEXT);
    }

    /** As GitHub's own toolkit escapes. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
