package io.backuptck.stub;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The time of the stub and the steps that are due. With a clock pace it is the real time; otherwise every step moves a
 * virtual time on, which starts at the real one. Not safe for threads: its owner holds a lock.
 */
public final class StubClock {

    private final Pace pace;
    private final Supplier<Instant> realTime;
    private Duration ahead = Duration.ZERO;
    private Instant lastStep;

    public StubClock(Pace pace, Supplier<Instant> realTime) {
        this.pace = pace;
        this.realTime = realTime;
        this.lastStep = realTime.get();
    }

    public Instant now() {
        return realTime.get().plus(ahead);
    }

    /** True when each look at a resource is followed by a step. */
    public boolean stepsOnPoll() {
        return pace.kind() == Pace.Kind.POLL;
    }

    /** Moves virtual time on by one step. */
    public void step() {
        if (pace.kind() != Pace.Kind.CLOCK) {
            ahead = ahead.plus(pace.step());
        }
    }

    /** How many steps have become due since the last call; always 0 unless the clock drives. */
    public int due() {
        if (pace.kind() != Pace.Kind.CLOCK) {
            return 0;
        }
        long steps = Duration.between(lastStep, realTime.get()).toNanos() / Math.max(1, pace.step().toNanos());
        lastStep = lastStep.plus(pace.step().multipliedBy(steps));
        return (int) Math.min(steps, 100_000);
    }
}
