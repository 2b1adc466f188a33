package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;

/**
 * How far a backup is. The contract's machine knows the end only, by its documented word; the word for the time before
 * is this service's own choice, which the machine leaves open.
 */
final class Work {

    private static final String GOING_ON = "RUNNING";
    /** Looks that a backup stays in the making. */
    private static final int STEPS = 3;

    private final String goal;
    private int steps;

    private Work(Contract contract, int steps) {
        this.goal = Machine.of(contract, "backup-set").states().stream()
                .filter(state -> state.kind() == State.Kind.FINAL).map(State::name).findFirst().orElseThrow();
        this.steps = steps;
    }

    static Work begun(Contract contract) {
        return new Work(contract, 0);
    }

    static Work over(Contract contract) {
        return new Work(contract, STEPS);
    }

    boolean isOver() {
        return steps >= STEPS;
    }

    void step() {
        steps = Math.min(STEPS, steps + 1);
    }

    String word() {
        return isOver() ? goal : GOING_ON;
    }
}
