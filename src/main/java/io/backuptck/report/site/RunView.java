package io.backuptck.report.site;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Basis;
import io.backuptck.contract.Contract;
import io.backuptck.report.Failure;
import io.backuptck.report.Repeat;
import io.backuptck.report.ReportFiles;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.ShellWord;
import io.backuptck.report.Verdict;
import io.backuptck.report.VerdictWords;
import io.backuptck.validation.PrintableText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A run as the pages look at it: its report, with everything found by its id. */
final class RunView {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final int SENTENCE = 160;

    private final RunReport report;
    private final Path folder;
    private final VerdictWords words;
    private final Map<String, RequirementLine> requirements = new LinkedHashMap<>();
    private final Map<String, ScenarioLine> scenarios = new LinkedHashMap<>();
    private final List<ApiView> apis;
    /** For each failure that a drawing shows the anchor of the first. */
    private final Map<String, String> drawn = new LinkedHashMap<>();

    /** The report of another run, which is only compared with. */
    RunView(RunReport report) {
        this(report, Path.of(""));
    }

    /** @param folder where the report lies, as the user has named it */
    RunView(RunReport report, Path folder) {
        this.folder = folder;
        this.report = report;
        this.words = VerdictWords.of(report);
        report.requirements().forEach(line -> requirements.put(line.id(), line));
        report.scenarios().forEach(line -> scenarios.put(line.id(), line));
        this.apis = report.targets().stream().map(RunReport.Target::api).distinct().map(Contract::api)
                .flatMap(java.util.Optional::stream).map(api -> new ApiView(api, report)).toList();
        apis.stream().flatMap(api -> api.machines().stream()).forEach(machine -> machine.broken().forEach(step ->
                drawn.putIfAbsent(step.failure().fingerprint(), machine.anchor())));
    }

    RunReport report() {
        return report;
    }

    /** Goes once more through what failed. */
    String repeatsFailed() {
        return Repeat.failed(report, ShellWord.of(folder.resolve(ReportFiles.JSON).toString()));
    }

    VerdictWords words() {
        return words;
    }

    List<ApiView> apis() {
        return apis;
    }

    /** The same with those first of which something failed. */
    List<ApiView> failedFirst() {
        return apis.stream().sorted(Comparator.comparing((ApiView api) ->
                report.failures().stream().noneMatch(failure -> failure.api().equals(api.id())))).toList();
    }

    /** The requirement of that id; null when the run does not know it. */
    RequirementLine requirement(String id) {
        return requirements.get(id);
    }

    /** The scenario of that id; null when the run does not know it. */
    ScenarioLine scenario(String id) {
        return scenarios.get(id);
    }

    /** Where the pages of a requirement's source are published; empty for one that the run does not know. */
    List<String> addresses(String requirement) {
        return requirements.containsKey(requirement) ? requirements.get(requirement).addresses() : List.of();
    }

    /** As much of a text as fits into a sentence. */
    static String beginning(String text) {
        return PrintableText.beginning(text.replaceAll("\\s+", " "), SENTENCE);
    }

    List<Failure> failures(String requirement) {
        return report.failures().stream().filter(failure -> failure.requirement().equals(requirement)).toList();
    }

    /** True for a failure that the page of the lifecycles draws where it happened. */
    boolean isDrawn(Failure failure) {
        return drawn.containsKey(failure.fingerprint());
    }

    /** True for the first drawing of the step in which a failure shows: links lead there. */
    boolean isHome(MachineView machine, BrokenStep step) {
        return machine.anchor().equals(drawn.get(step.failure().fingerprint())) && machine.broken().stream()
                .filter(other -> other.failure().equals(step.failure())).findFirst().filter(step::equals).isPresent();
    }

    /** The failures that a scenario showed. */
    List<Failure> failuresOf(String scenario) {
        return report.failures().stream().filter(failure -> failure.scenarios().contains(scenario)).toList();
    }

    /** What stands above the body of a message. */
    static String head(String line, Map<String, String> headers) {
        return line + "\n" + headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Scenarios for a requirement: first those that were written for it, then those that met it on their way. */
    List<ScenarioLine> scenariosOf(RequirementLine line) {
        List<ScenarioLine> all = line.scenarios().stream().map(scenarios::get).filter(Objects::nonNull).toList();
        return java.util.stream.Stream.concat(
                all.stream().filter(scenario -> scenario.requirements().contains(line.id())),
                all.stream().filter(scenario -> !scenario.requirements().contains(line.id()))).toList();
    }

    /** How many scenarios were not checked, by the reason. */
    Map<String, Long> skipped() {
        return report.scenarios().stream().filter(scenario -> !scenario.status().equals("passed")
                        && !scenario.status().equals("failed"))
                .collect(Collectors.groupingBy(ScenarioLine::reason, LinkedHashMap::new, Collectors.counting()));
    }

    boolean isAgainstStub() {
        return report.targets().stream().allMatch(target -> target.kind().equals("stub"));
    }

    String startedAt() {
        return TIME.format(report.run().startedAt());
    }

    static String time(java.time.Instant instant) {
        return TIME.format(instant);
    }

    String duration() {
        return duration(report.run().durationMillis());
    }

    static String duration(long millis) {
        Duration took = Duration.ofMillis(millis);
        if (millis < 1000) {
            return millis + " ms";
        }
        if (took.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return took.toHours() == 0 ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : took.toHours() + " h " + took.toMinutesPart() + " min";
    }

    /** A verdict or status in words for people. */
    static String words(String verdict) {
        return verdict.equals("notRun") ? "not run" : verdict;
    }

    /** What a verdict says of the server. */
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "checked, and it holds";
            case FAILED -> "checked, and it is broken";
            case SKIPPED -> "not checked, since something that the check needs is missing";
            case NOT_RUN -> "nothing in this run checked it";
            case INCONCLUSIVE -> "what was seen decides nothing";
        };
    }

    /** Whom a requirement binds that rests on this. */
    static String meaning(Basis basis) {
        return switch (basis) {
            case DOCUMENTED -> "a public page of the operation states it; it binds every server";
            case DERIVED -> "it follows from documented statements; it binds every server";
            case VENDOR -> "only the vendor's product shows it; it binds a server that says it is that product";
        };
    }
}
