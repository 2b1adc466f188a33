package io.backuptck.cli;

import io.backuptck.suite.ScenarioRecord;
import java.io.PrintWriter;
import java.time.Duration;

/** One line on a terminal that is written over again and again, and is gone at the end. */
final class ProgressLine implements Progress {

    /** No line is longer than the narrowest usual terminal, where it could not be written over. */
    private static final int WIDTH = 79;

    private final PrintWriter out;
    private int planned;
    private int ended;
    private int shown;

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void planned() {
        planned++;
    }

    @Override
    public void ended(ScenarioRecord scenario) {
        ended++;
        show(scenario());
    }

    @Override
    public void waits(String what, Duration soFar) {
        show(scenario() + ", " + Progress.seconds(soFar.toSeconds()) + ": waiting for " + what);
    }

    @Override
    public void end() {
        show("");
    }

    private String scenario() {
        int current = Math.min(ended + 1, Math.max(planned, 1));
        return "scenario " + current + (planned > 0 ? " of " + planned : "");
    }

    private void show(String text) {
        String line = text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())) + (line.isEmpty() ? "\r" : ""));
        out.flush();
        shown = line.length();
    }
}
