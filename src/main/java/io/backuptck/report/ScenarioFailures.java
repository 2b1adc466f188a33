package io.backuptck.report;

import io.backuptck.report.RunReport.ScenarioLine;
import java.util.List;

/** By what the scenarios of a run failed. */
final class ScenarioFailures {

    private final RunReport report;

    ScenarioFailures(RunReport report) {
        this.report = report;
    }

    /**
     * The failures that were seen during a scenario, and those that failed it since it was written for them and they were seen
     * during another one, which did not fail.
     */
    List<Failure> of(ScenarioLine scenario) {
        return report.failures().stream().filter(failure -> failure.scenarios().contains(scenario.id())
                || failure.requirements().stream().anyMatch(scenario.requirements()::contains) && isLaidOnOthers(failure)).toList();
    }

    private boolean isLaidOnOthers(Failure failure) {
        return report.scenarios().stream().noneMatch(scenario -> scenario.status().equals(Verdict.FAILED.word())
                && failure.scenarios().contains(scenario.id()));
    }

    /** The same without those that are known. */
    List<Failure> unknown(ScenarioLine scenario) {
        return of(scenario).stream().filter(failure -> !failure.isKnown()).toList();
    }

    /** True when a scenario failed, and only by what is known. */
    boolean isKnown(ScenarioLine scenario) {
        List<Failure> all = scenario.status().equals(Verdict.FAILED.word()) ? of(scenario) : List.of();
        return !all.isEmpty() && all.stream().allMatch(Failure::isKnown);
    }

    /** Why a scenario that failed by what is known does not fail the run, in one line. */
    String known(ScenarioLine scenario) {
        return "known failure: " + String.join("; ", of(scenario).stream().map(failure -> failure.requirement() + ": "
                + failure.known().words()).distinct().toList());
    }
}
