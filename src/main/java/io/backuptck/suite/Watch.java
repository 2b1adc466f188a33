package io.backuptck.suite;

import io.backuptck.target.Waiting;
import java.time.Duration;

/** Is told how a run goes on, for people who watch it. */
@FunctionalInterface
public interface Watch extends Waiting {

    void ended(ScenarioRecord scenario);

    /** One more scenario will be gone through. All are told before the first begins. */
    default void planned() {
        // not everybody counts
    }

    @Override
    default void waits(String what, Duration soFar) {
        // not everybody wants to know
    }

    /** The same for a run in virtual time, whose waits are over at once. */
    default Watch withoutWaits() {
        Watch all = this;
        return new Watch() {
            @Override
            public void ended(ScenarioRecord scenario) {
                all.ended(scenario);
            }

            @Override
            public void planned() {
                all.planned();
            }
        };
    }
}
