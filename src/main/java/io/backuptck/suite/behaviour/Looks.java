package io.backuptck.suite.behaviour;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.util.function.Supplier;

/** Looks at something. What ended in an error of the server is repeated: one bad moment is no look. */
public final class Looks {

    private static final int MOST = 3;

    private Looks() {
    }

    public static Seen at(ApiSession session, ApiCall call) {
        Seen answer = session.send(call);
        for (int tries = 1; tries < MOST && answer.status() >= 500 && call.operation().method().equals("GET"); tries++) {
            session.pause(session.settings().pollInterval());
            answer = session.send(call);
        }
        return answer;
    }

    /**
     * Sends what has to be refused. An error of the server is no refusal, and no harm is done by sending it again: only one that
     * comes each time is taken for the answer to this request.
     */
    public static Seen refusal(ApiSession session, Supplier<Seen> send) {
        Seen answer = send.get();
        for (int tries = 1; tries < MOST && answer.status() >= 500; tries++) {
            session.pause(session.settings().pollInterval());
            answer = send.get();
        }
        return answer;
    }
}
