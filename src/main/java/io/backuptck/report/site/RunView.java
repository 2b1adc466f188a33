package io.backuptck.report.site;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.report.Failure;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.VerdictWords;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    private final RunReport report;
    private final VerdictWords words;
    private final Map<String, RequirementLine> requirements = new LinkedHashMap<>();
    private final Map<String, ScenarioLine> scenarios = new LinkedHashMap<>();
    private final List<ApiView> apis;

    RunView(RunReport report) {
        this.report = report;
        this.words = VerdictWords.of(report);
        report.requirements().forEach(line -> requirements.put(line.id(), line));
        report.scenarios().forEach(line -> scenarios.put(line.id(), line));
        this.apis = report.targets().stream().map(RunReport.Target::api).distinct().map(Contract::api)
                .flatMap(java.util.Optional::stream).map(api -> new ApiView(api, report)).toList();
    }

    RunReport report() {
        return report;
    }

    VerdictWords words() {
        return words;
    }

    List<ApiView> apis() {
        return apis;
    }

    /** The requirement of that id; null when the run does not know it. */
    RequirementLine requirement(String id) {
        return requirements.get(id);
    }

    /** The scenario of that id; null when the run does not know it. */
    ScenarioLine scenario(String id) {
        return scenarios.get(id);
    }

    List<Failure> failures(String requirement) {
        return report.failures().stream().filter(failure -> failure.requirement().equals(requirement)).toList();
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
}
