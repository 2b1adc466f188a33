package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks that fail for a moment. An agent that cannot ask its database answers with a server error, and is well at the next
 * look, so a read is repeated before anything is concluded from such an answer. An operation that fails every time is not
 * waited for again until it has answered.
 */
final class Reads {

    private static final int SERVER_ERROR = 500;
    private static final int LOOKS = 3;
    private static final String HOPELESS = "reads that fail every time";

    private Reads() {
    }

    static Seen send(ApiCall call) {
        ApiSession session = Obshell.session();
        Seen[] answer = {session.send(call)};
        if (!call.operation().method().equals("GET")) {
            return answer[0];
        }
        Set<String> hopeless = session.shared(HOPELESS, HashSet::new);
        if (answer[0].status() >= SERVER_ERROR && !hopeless.contains(call.operation().id())) {
            int[] looks = {0};
            session.poll(() -> {
                if (looks[0]++ > 0) { // the first look has just been made
                    answer[0] = session.send(call);
                }
                return answer[0];
            }, look -> look.status() < SERVER_ERROR || looks[0] >= LOOKS);
        }
        if (answer[0].status() < SERVER_ERROR) {
            hopeless.remove(call.operation().id());
        } else {
            hopeless.add(call.operation().id());
        }
        return answer[0];
    }
}
