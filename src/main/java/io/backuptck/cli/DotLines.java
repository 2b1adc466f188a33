package io.backuptck.cli;

import io.backuptck.suite.ScenarioRecord;
import java.io.PrintWriter;
import java.time.Duration;

/** A line for each feature with a sign for each scenario, and now and then a line that says what is waited for. */
final class DotLines implements Progress {

    private static final Duration BETWEEN_TWO_LINES = Duration.ofSeconds(30);

    private final PrintWriter out;
    private String feature = "";
    private Duration told = Duration.ZERO;

    DotLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void ended(ScenarioRecord scenario) {
        String sign = switch (scenario.status()) {
            case PASSED -> ".";
            case FAILED -> "F";
            case SKIPPED -> "-";
            case INCONCLUSIVE -> "?";
            case NOT_RUN -> "";
        };
        if (sign.isEmpty()) {
            return;
        }
        if (!scenario.feature().equals(feature)) {
            end();
            feature = scenario.feature();
            out.print(feature.replaceFirst("^features/", "") + " ");
        }
        out.print(sign);
        out.flush();
    }

    /** The first line of a wait comes when it is as long as the time between two; what is over earlier needs none. */
    @Override
    public void waits(String what, Duration soFar) {
        told = soFar.compareTo(told) < 0 ? Duration.ZERO : told;
        if (soFar.minus(told).compareTo(BETWEEN_TWO_LINES) >= 0) {
            told = soFar;
            end();
            out.println("  " + Progress.seconds(soFar.toSeconds()) + " waiting for " + what);
            out.flush();
        }
    }

    @Override
    public void end() {
        if (!feature.isEmpty()) {
            out.println();
            out.flush();
            feature = "";
        }
    }
}
