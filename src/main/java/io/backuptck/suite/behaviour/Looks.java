package io.backuptck.suite.behaviour;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;

/** Looks at something. What ended in an error of the server is repeated: one bad moment is no look. */
public final class Looks {

    private static final int MOST = 3;

    private Looks() {
    }

    public static Seen at(ApiSession session, ApiCall call) {
        Seen answer = session.send(call);
        for (int tries = 1; tries < MOST && answer.status() >= 500 && call.operation().method().equals("GET"); tries++) {
            answer = session.send(call);
        }
        return answer;
    }
}
