package io.backuptck.pages.obshell;

import java.time.Duration;
import java.time.Instant;

/** One backup of one tenant. It advances by steps, because no time passes while the suite waits. */
final class Backup {

    private static final long MACRO_BLOCK_BYTES = 2L << 20;

    private final int task;
    private final int set;
    private final StartOptions options;
    private final boolean fails;
    private final int steps;
    private Instant start;
    private Instant last;
    private int done;

    /**
     * @param task  the number of the task in the cluster
     * @param set   the number of the backup set of its tenant
     * @param fails whether it ends half way with an error
     */
    Backup(int task, int set, StartOptions options, boolean fails, int steps) {
        this.task = task;
        this.set = set;
        this.options = options;
        this.fails = fails;
        this.steps = steps;
    }

    void begin(Instant now) {
        start = now;
        last = now;
    }

    void advance(Instant now) {
        if (isRunning()) {
            done++;
            last = now;
        }
    }

    boolean hasBegun() {
        return start != null;
    }

    boolean isRunning() {
        return hasBegun() && !hasEnded();
    }

    boolean hasEnded() {
        return done == (fails ? steps / 2 : steps);
    }

    boolean hasFailed() {
        return fails && hasEnded();
    }

    int task() {
        return task;
    }

    int set() {
        return set;
    }

    StartOptions options() {
        return options;
    }

    Instant start() {
        return start;
    }

    /** When it ended, or when it was last seen to advance. */
    Instant last() {
        return last;
    }

    long blocks() {
        return 40 + set;
    }

    long finishedBlocks() {
        return blocks() * done / steps;
    }

    long tablets() {
        return 7 * blocks();
    }

    long finishedTablets() {
        return tablets() * done / steps;
    }

    long inputBytes() {
        return finishedBlocks() * MACRO_BLOCK_BYTES;
    }

    long outputBytes() {
        return inputBytes() / 3;
    }

    /** Page 004, row output_rate_bytes: "The number of output bytes per second." */
    double outputRate() {
        long nanos = Duration.between(start, last).toNanos();
        return nanos <= 0 ? 0 : outputBytes() * 1e9 / nanos;
    }
}
