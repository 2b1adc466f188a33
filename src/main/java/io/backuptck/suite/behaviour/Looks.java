package io.backuptck.suite.behaviour;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks that fail for a moment: a look that ends in a server error is repeated before anything is concluded from it. An operation
 * that fails every time is not waited for again until it has answered.
 */
public final class Looks {

    private static final int MOST = 3;
    private static final int SERVER_ERROR = 500;

    private Looks() {
    }

    public static Seen at(ApiSession session, ApiCall call) {
        Set<String> hopeless = session.shared("looks that fail every time", HashSet::new);
        Seen answer = session.send(call);
        boolean repeatable = call.operation().method().equals("GET") && !hopeless.contains(call.operation().id());
        for (int tries = 1; tries < MOST && repeatable && answer.status() >= SERVER_ERROR; tries++) {
            session.pause(session.settings().pollInterval());
            answer = session.send(call);
        }
        if (answer.status() < SERVER_ERROR) {
            hopeless.remove(call.operation().id());
        } else if (repeatable) {
            hopeless.add(call.operation().id());
        }
        Sender.of(session.api()).requireAble(session, answer);
        return answer;
    }

    /**
     * Sends what has to be refused. An error of the server is no refusal, and no harm is done by sending it again: only one that
     * comes each time is taken for the answer to this request.
     */
    public static Seen refusal(ApiSession session, Supplier<Seen> send) {
        Seen answer = send.get();
        for (int tries = 1; tries < MOST && answer.status() >= SERVER_ERROR; tries++) {
            session.pause(session.settings().pollInterval());
            answer = send.get();
        }
        return answer;
    }
}
