package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;

/** Holds rejections against the {@code x-errors} of the contract. That there is one at all is judged by whoever asked for it. */
final class Rejections {

    private Rejections() {
    }

    /** Looks at an answer that should be a rejection for that reason. */
    static void judge(ApiSession session, Seen answer, ErrorRule.Reason reason) {
        if (!Promises.isRejected(answer)) {
            return;
        }
        for (ErrorRule error : session.contract().errors()) {
            if (error.when() == reason) {
                boolean shown = error.isShownBy(answer.body());
                session.checkRefused(session.contract().requirement(error).id(), answer, answer.status() == error.status() && shown,
                        "status " + error.status() + error.code().map(code -> " and " + code).orElse(""),
                        "status " + answer.status() + (shown ? "" : " without that code"));
            }
        }
    }
}
