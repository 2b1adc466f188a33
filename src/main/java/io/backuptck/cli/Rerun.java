package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Failure;
import io.backuptck.report.ReportReader;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.Verdict;
import io.backuptck.suite.PlannedScenario;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an earlier run is run again: the scenarios that failed, came to no verdict or were not reached. */
final class Rerun {

    private static final Set<String> AGAIN = Set.of(Verdict.FAILED.word(), Verdict.INCONCLUSIVE.word(), Verdict.NOT_RUN.word());

    private final Path file;
    private final RunReport report;

    Rerun(Path file) {
        this.file = file;
        this.report = ReportReader.read(file);
    }

    /** The APIs of the kit that the report is about. */
    List<ApiId> apis() {
        return report.targets().stream().map(RunReport.Target::api).map(id -> ApiId.of(id).orElseThrow(() -> new UsageException(
                "--rerun " + file + " is about " + id + ", a contract of your own; give it with --contract FILE"))).toList();
    }

    /** Refuses a run that would judge something else than the report did. */
    void check(List<ApiId> judged, boolean atServer) {
        Set<String> known = report.targets().stream().map(RunReport.Target::api).collect(Collectors.toSet());
        judged.stream().filter(api -> !known.contains(api.id())).findFirst().ifPresent(api -> {
            throw new UsageException("--rerun " + file + " is about " + String.join(", ", known) + ", not about " + api.id());
        });
        report.targets().stream().filter(target -> target.kind().equals("server") && !atServer).findFirst().ifPresent(target -> {
            throw new UsageException("--rerun " + file + " is about the server at " + target.url()
                    + "; name it with --target, and its fixtures as before");
        });
    }

    /**
     * Those of the planned scenarios that are run again.
     *
     * @throws UsageException when there is none
     */
    List<PlannedScenario> of(List<PlannedScenario> planned) {
        Set<ScenarioLine> again = again();
        if (again.isEmpty()) {
            throw new UsageException(report.scenarios().isEmpty() ? "--rerun " + file + " came to no scenario; run it as a whole"
                    : "nothing to run again: no scenario of " + file + " failed, was inconclusive or was not reached");
        }
        Set<String> ids = again.stream().flatMap(one -> places(one, planned)).collect(Collectors.toSet());
        List<PlannedScenario> chosen = planned.stream().filter(scenario -> ids.contains(scenario.id())).toList();
        if (chosen.isEmpty()) {
            throw new UsageException("nothing to run again: none of the " + again.size() + " scenarios of " + file
                    + " that failed, were inconclusive or were not reached is selected by --api, --contract and --tags");
        }
        return chosen;
    }

    /** How many scenarios are to be run again, whether this run can go through them or not. */
    int size() {
        return again().size();
    }

    /** In one line, for people. */
    String words(int chosen) {
        return chosen + " of the " + size() + " scenarios of " + file + " (" + report.run().startedAt()
                + ") that failed, were inconclusive or were not reached";
    }

    private Set<ScenarioLine> again() {
        Set<String> seen = report.failures().stream().map(Failure::scenarios).flatMap(List::stream).collect(Collectors.toSet());
        Set<String> open = report.requirements().stream().filter(line -> line.verdict() == Verdict.INCONCLUSIVE)
                .map(RequirementLine::id).collect(Collectors.toSet());
        return report.scenarios().stream().filter(one -> AGAIN.contains(one.status()) || seen.contains(one.id())
                || one.requirements().stream().anyMatch(open::contains)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a scenario stands now: in another version of the kit its line may be another one. */
    private static Stream<String> places(ScenarioLine before, List<PlannedScenario> planned) {
        Optional<PlannedScenario> same = planned.stream().filter(now -> now.id().equals(before.id()) && now.name().equals(before.name()))
                .findFirst();
        return same.isPresent() ? same.stream().map(PlannedScenario::id) : planned.stream().filter(now -> now.name().equals(before.name())
                && before.id().startsWith(now.feature() + ":")).map(PlannedScenario::id);
    }
}
