package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;

/** What the steps of one scenario hand on to each other. */
final class ScenarioState {

    /** The backup that the scenario is about. */
    KnownResource backup;
    /** The derived cases that were gone through. */
    CaseRun cases;
    private Seen seen;

    static ScenarioState get() {
        return Gaussdb.session().scenario(ScenarioState.class, ScenarioState::new);
    }

    /** The last answer; a scenario that got here without one cannot go on. */
    Seen seen() {
        if (seen == null) {
            throw Skip.because("there is no answer to judge");
        }
        return seen;
    }

    void seen(Seen answer) {
        seen = answer;
    }
}
