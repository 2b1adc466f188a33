package io.backuptck.stub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The work of a stub, which goes on step by step: as time passes, with each look at it, or when it is told to. Not safe for
 * threads: its owner holds a lock.
 */
public final class SteppedWork {

    /** Something that is worked on. */
    public interface Piece {

        boolean isOver();

        void step(Instant now);
    }

    private final StubClock clock;
    private final Consumer<Instant> all;
    /** What the request being answered has looked at. */
    private final List<Piece> lookedAt = new ArrayList<>();

    /** @param all moves all pieces one step on */
    public SteppedWork(StubClock clock, Consumer<Instant> all) {
        this.clock = clock;
        this.all = all;
    }

    /** Catches up with time before a request is answered. */
    public void begin() {
        for (int due = clock.due(); due > 0; due--) {
            all.accept(clock.now());
        }
        lookedAt.clear();
    }

    /** Notes what the request being answered has looked at. */
    public void lookAt(List<? extends Piece> pieces) {
        lookedAt.addAll(pieces);
    }

    /** What a look at a piece moves on when polls drive the work. */
    public void end() {
        if (clock.stepsOnPoll() && lookedAt.stream().anyMatch(piece -> !piece.isOver())) {
            clock.step();
            lookedAt.forEach(piece -> piece.step(clock.now()));
        }
    }

    /** Moves all work one step on. */
    public void step() {
        clock.step();
        all.accept(clock.now());
    }
}
