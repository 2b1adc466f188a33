package io.backuptck.report;

import io.backuptck.report.RunReport.ScenarioLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands that repeat a run, or the part of it that showed one failure, as a POSIX shell takes them. */
public final class Repeat {

    /** What each command of this kind begins with. */
    public static final String COMMAND = "backup-tck verify ";
    private static final String OBSERVE = "backup-tck observe ";
    /** Letters and quoted parts that stand together. */
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|\\\\.|[^\\s'\"\\\\]++)+");
    /** What selects scenarios; a command that selects others has none of them. */
    private static final List<String> SELECTING = List.of("--tags", "--rerun", "--shard");

    private Repeat() {
    }

    /** The words of a line of options, quoted as they stand there. */
    public static List<String> words(String options) {
        return WORD.matcher(options).results().map(MatchResult::group).toList();
    }

    /** Repeats the run with all that shaped it. */
    public static String all(RunReport report) {
        return (report.isObservation() ? OBSERVE : COMMAND) + report.run().options();
    }

    /** Goes once more through what failed, was inconclusive or was not reached, and through nothing else. */
    public static String failed(RunReport report, String file) {
        return COMMAND + String.join(" ", unselected(report)) + " --rerun " + file;
    }

    /** Repeats the scenarios that showed a failure; the whole run where none of them has a tag. */
    public static String of(RunReport report, Failure failure) {
        return tag(report, failure).filter(tag -> !report.isObservation()).map(tag -> COMMAND + String.join(" ", ofApi(report, failure.api())) + " --tags \"" + tag + "\"")
                .orElseGet(() -> all(report));
    }

    /** That of the requirement where it is what a scenario was written for; else the rarest of the scenario that saw it first. */
    private static Optional<String> tag(RunReport report, Failure failure) {
        List<ScenarioLine> saw = report.scenarios().stream().filter(line -> failure.scenarios().contains(line.id())).toList();
        return saw.stream().flatMap(line -> line.requirements().stream()).filter(failure.requirement()::equals).findFirst()
                .or(() -> saw.stream().limit(1).flatMap(line -> line.requirements().stream())
                        .min(Comparator.comparingLong(id -> tagged(report, id))))
                .map(id -> "@" + id);
    }

    private static long tagged(RunReport report, String id) {
        return report.scenarios().stream().filter(line -> line.requirements().contains(id)).count();
    }

    /** What an option was given, as the shell would hand it on; empty when it was not given. */
    static Optional<String> value(String options, String name) {
        List<String> words = words(options);
        int at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1).replace("'\\''", "\u0000")
                .replace("'", "").replace('\u0000', '\''));
    }

    /** The line without some options and what they were given. */
    static String without(String options, List<String> names) {
        List<String> words = new ArrayList<>(words(options));
        for (int i = words.size() - 2; i >= 0; i--) {
            if (names.contains(words.get(i))) {
                words.subList(i, i + 2).clear();
            }
        }
        return String.join(" ", words);
    }

    /** Other APIs have no such scenario. */
    private static List<String> ofApi(RunReport report, String api) {
        List<String> words = new ArrayList<>(unselected(report));
        for (int i = words.size() - 2; i >= 0; i--) {
            if (words.get(i).equals("--api") && !words.get(i + 1).equals(api)) {
                words.subList(i, i + 2).clear();
            }
        }
        return words;
    }

    private static List<String> unselected(RunReport report) {
        return words(without(report.run().options(), SELECTING));
    }
}
