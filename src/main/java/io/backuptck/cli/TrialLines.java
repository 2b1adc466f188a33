package io.backuptck.cli;

import io.backuptck.mutation.TrialWatch;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A line that says how many faults and variants there are, and now and then one that says how many were tried. */
final class TrialLines implements TrialWatch {

    private static final Duration BETWEEN_TWO_LINES = Duration.ofSeconds(30);

    private final PrintWriter out;
    private final Supplier<Instant> clock;
    private final int faults;
    private final int variants;
    private Instant told;

    TrialLines(PrintWriter out, Supplier<Instant> clock, int faults, int variants) {
        this.out = out;
        this.clock = clock;
        this.faults = faults;
        this.variants = variants;
    }

    /** Said before the first one, since it may take long until that is tried. */
    void begin() {
        told = clock.get();
        print(number(faults, "fault") + " and " + number(variants, "variant") + " to try");
    }

    @Override
    public void tried(int faultsSoFar, int variantsSoFar) {
        Instant now = clock.get();
        if (Duration.between(told, now).compareTo(BETWEEN_TWO_LINES) >= 0 && faultsSoFar + variantsSoFar < faults + variants) {
            told = now;
            print(faultsSoFar + " of " + number(faults, "fault") + " tried"
                    + (variants > 0 ? ", " + variantsSoFar + " of " + number(variants, "variant") : ""));
        }
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void print(String text) {
        out.println("mutation-test: " + text);
        out.flush();
    }
}
