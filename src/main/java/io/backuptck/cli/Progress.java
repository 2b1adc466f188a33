package io.backuptck.cli;

import io.backuptck.suite.ScenarioRecord;
import java.io.PrintWriter;

/** Shows how a run goes on: a line for each feature, a sign for each scenario. */
final class Progress {

    private final PrintWriter out;
    private String feature = "";

    Progress(PrintWriter out) {
        this.out = out;
    }

    void scenario(ScenarioRecord scenario) {
        if (!scenario.feature().equals(feature)) {
            end();
            feature = scenario.feature();
            out.print(feature.replaceFirst("^features/", "") + " ");
        }
        out.print(switch (scenario.status()) {
            case PASSED -> ".";
            case FAILED -> "F";
            case SKIPPED -> "-";
            case INCONCLUSIVE -> "?";
        });
        out.flush();
    }

    void end() {
        if (!feature.isEmpty()) {
            out.println();
            out.flush();
        }
    }
}
