package io.backuptck.report;

import io.backuptck.suite.StartBudget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run has left out since all its starts were used up: said once, for it may be behind many scenarios and requests. */
final class UsedStarts {

    private UsedStarts() {
    }

    /** One line; none when nothing was left out for that. */
    static List<String> lines(RunReport report) {
        List<String> scenarios = report.scenarios().stream().filter(one -> one.status().equals("skipped")).map(RunReport.ScenarioLine::reason)
                .filter(StartBudget::isUsedUp).toList();
        List<String> requests = report.cases().stream().filter(one -> !one.isTried()).map(CaseLine::reason).filter(StartBudget::isUsedUp).toList();
        Optional<String> reason = Stream.concat(scenarios.stream(), requests.stream()).findFirst();
        return reason.map(words -> "starts used up: " + number(scenarios.size(), "scenario") + " and " + number(requests.size(), "derived request")
                + " left out; " + words).stream().toList();
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
