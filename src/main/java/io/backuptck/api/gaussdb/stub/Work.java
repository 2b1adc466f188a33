package io.backuptck.api.gaussdb.stub;

import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import java.util.Optional;

/**
 * How far a backup is. The backup moves by the steps of its machine in the contract; its job has no state of its own but
 * shows the same work in the words of the job's machine, so the two cannot contradict each other.
 */
final class Work {

    /** Looks that a backup stays in the making. */
    private static final int STEPS = 4;

    private final Machine backups;
    private final Machine jobs;
    private final String goal;
    private String state;
    private int steps;

    private Work(Contract contract, String goal) {
        this.backups = Machine.of(contract, "backup");
        this.jobs = Machine.of(contract, "job");
        this.goal = goal;
        this.state = backups.initial().iterator().next().state();
    }

    /**
     * Work that has just begun.
     *
     * @param goal the state in which it will end
     */
    static Work begun(Contract contract, String goal) {
        return new Work(contract, goal);
    }

    /** Work that is over. */
    static Work over(Contract contract, String goal) {
        Work work = new Work(contract, goal);
        work.finish();
        return work;
    }

    /** The state of the backup. */
    String backup() {
        return state;
    }

    /** The state of the job: the one that is called like the backup's but for the letter case, else the first one. */
    String job() {
        return jobs.states().stream().map(State::name).filter(state::equalsIgnoreCase).findFirst()
                .orElseGet(() -> jobs.initial().iterator().next().state());
    }

    boolean isOver() {
        return backups.isEnd(new Configuration(state, 1));
    }

    /** The share of the work that is done, while it is going on. */
    Optional<Integer> percent() {
        return isOver() ? Optional.empty() : Optional.of(100 * steps / STEPS);
    }

    /** One step on; the last one ends the work. */
    void step() {
        if (!isOver() && ++steps >= STEPS) {
            finish();
        }
    }

    private void finish() {
        state = backups.transitions().stream()
                .filter(step -> step.call().isEmpty() && step.from().contains(state) && step.to().equals(goal))
                .findFirst().orElseThrow(() -> new IllegalStateException("no step leads from " + state + " to " + goal))
                .to();
    }
}
