package io.backuptck.target;

import io.backuptck.validation.Response;
import java.time.Duration;

/**
 * How long a run waits, in all, for a server that asks to come back later. A wait costs its length, and each answer gives a
 * second back: a server that limits the rate of requests is borne with to the end of the run, one that puts off everything
 * is not.
 */
public final class PatienceBudget {

    /** Long enough for a limit of so many requests a minute to be over. */
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration EARNED = Duration.ofSeconds(1);
    private static final Duration UNNAMED = Duration.ofSeconds(1);

    private final Duration most;
    private final Waiting waiting;
    private Duration left;

    private PatienceBudget(Duration most, Waiting waiting) {
        this.most = most;
        this.left = most;
        this.waiting = waiting;
    }

    public static PatienceBudget usual() {
        return new PatienceBudget(MOST, Waiting.unseen());
    }

    /** @param limit of the run's patience with other things; waits are never longer */
    public static PatienceBudget within(Duration limit, Waiting waiting) {
        return new PatienceBudget(limit.compareTo(MOST) < 0 ? limit : MOST, waiting);
    }

    /**
     * Waits as long as an answer asks for, but for no more than a minute at a time.
     *
     * @return false when that is more than is left, so that there was no wait
     */
    boolean waits(String operation, Response answer, TimeSource time) throws InterruptedException {
        Duration wish = answer.header("Retry-After").filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value))).orElse(UNNAMED);
        Duration length = wish.compareTo(LONGEST_WAIT) < 0 ? wish : LONGEST_WAIT;
        if (length.compareTo(left) > 0) {
            return false;
        }
        waiting.waits(operation + ": the server asks to come back in " + length.toSeconds() + " s (" + answer.status() + ")",
                most.minus(left));
        left = left.minus(length);
        time.sleep(length);
        return true;
    }

    /** The server gave an answer that does not ask for patience. */
    void answered() {
        Duration more = left.plus(EARNED);
        left = more.compareTo(most) < 0 ? more : most;
    }
}
