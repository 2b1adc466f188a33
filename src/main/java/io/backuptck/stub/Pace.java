package io.backuptck.stub;

import java.time.Duration;
import java.util.Optional;

/**
 * What makes the work in the stub go on.
 *
 * @param kind the driving force
 * @param step how long one step of work takes; in virtual time unless the clock drives
 */
public record Pace(Kind kind, Duration step) {

    /** The step of virtual time when polls or a hand drive. */
    private static final Duration VIRTUAL_STEP = Duration.ofSeconds(1);

    /** What drives the work. */
    public enum Kind {
        /** Every look at a resource moves it one step on. */
        POLL,
        /** Real time. */
        CLOCK,
        /** A request to {@code POST /__backup-tck/step}. */
        MANUAL
    }

    public static Pace poll() {
        return new Pace(Kind.POLL, VIRTUAL_STEP);
    }

    public static Pace manual() {
        return new Pace(Kind.MANUAL, VIRTUAL_STEP);
    }

    public static Pace clock(Duration step) {
        return new Pace(Kind.CLOCK, step);
    }

    /** Reads {@code poll}, {@code manual} or a duration such as {@code 500ms} or {@code 2s}; empty when it is neither. */
    public static Optional<Pace> parse(String text) {
        if (text.equals("poll")) {
            return Optional.of(poll());
        }
        if (text.equals("manual")) {
            return Optional.of(manual());
        }
        if (!text.matches("[1-9]\\d{0,8}(ms|s|m)")) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.replaceAll("\\D", ""));
        return Optional.of(clock(text.endsWith("ms") ? Duration.ofMillis(number)
                : text.endsWith("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number)));
    }
}
