package io.backuptck.api.obshell.suite;

import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;

/** What the steps of one scenario hand on to each other. */
final class ScenarioState {

    /** The backup that the scenario is about. */
    BackupRun run;
    /** The task that is operated. */
    OperableTask task;
    /** The last answer that a following step judges. */
    Seen seen;
    /** The derived cases that were gone through. */
    CaseRun cases;
    /** An earlier answer to compare it with. */
    Seen other;

    static ScenarioState get() {
        return Obshell.session().scenario(ScenarioState.class, ScenarioState::new);
    }

    /** The last answer; a scenario that got here without one cannot go on. */
    Seen seen() {
        if (seen == null) {
            throw Skip.because("there is no answer to judge");
        }
        return seen;
    }
}
