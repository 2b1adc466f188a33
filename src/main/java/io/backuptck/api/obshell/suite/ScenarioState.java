package io.backuptck.api.obshell.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.steps.contract.Own;

/** What the steps of one scenario hand on to each other. */
final class ScenarioState {

    /** The backup that the scenario is about. */
    BackupRun run;
    /** The task that is operated. */
    KnownResource task;
    /** An earlier answer to compare it with. */
    Seen other;

    static ScenarioState get() {
        return Obshell.session().scenario(ScenarioState.class, ScenarioState::new);
    }

    /** The last answer; a scenario that got here without one cannot go on. */
    Seen seen() {
        return Own.get().answer();
    }

    /** The answer that a following step judges, unless it tells that the agent cannot do anything about backups at present. */
    void seen(Seen answer) {
        Preconditions.requireAbleAgent(answer);
        Own.get().answer(answer);
    }
}
