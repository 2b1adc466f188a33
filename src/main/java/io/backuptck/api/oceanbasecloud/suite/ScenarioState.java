package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;

/** What the steps of one scenario hand on to each other. */
final class ScenarioState {

    /** The valid start that the scenario is about. */
    Attempt attempt;
    /** The derived cases that were gone through. */
    CaseRun cases;
    /** The last answer that a following step judges. */
    Seen seen;

    static ScenarioState get() {
        return Cloud.session().scenario(ScenarioState.class, ScenarioState::new);
    }

    /** The last answer; a scenario that got here without one cannot go on. */
    Seen seen() {
        if (seen == null) {
            throw Skip.because("there is no answer to judge");
        }
        return seen;
    }
}
