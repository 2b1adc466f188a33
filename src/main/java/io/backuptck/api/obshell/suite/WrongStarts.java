package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.target.ApiCall;
import java.util.HashMap;

/** Starts that a correct server refuses. What a wrong one starts all the same is noted, and followed to its end. */
final class WrongStarts {

    private static final String ACCEPTED = "starts that must be refused and were accepted";

    private static final String LAST = "answers to starts that must be refused";

    private WrongStarts() {
    }

    static Seen send(ApiCall call) {
        ApiSession session = Obshell.session();
        Leftovers.another(session);
        Seen answer = Obshell.send(call);
        String id = answer.at("/data/id").asText();
        if (answer.status() < 300 && !id.isEmpty()) {
            counter()[0]++;
            awaitEnd(answer);
        }
        session.shared(LAST, HashMap<String, Seen>::new).put(call.operation().id(), answer);
        return answer;
    }

    /** The answer to the last such start; it is sent now when there was none. */
    static Seen last(ApiCall call) {
        Seen last = Obshell.session().shared(LAST, HashMap<String, Seen>::new).get(call.operation().id());
        return last == null ? send(call) : last;
    }

    /** Follows what such an answer has started, as far as it can be followed. */
    static void awaitEnd(Seen answer) {
        Tasks.of(answer).ifPresent(KnownResource::follow);
    }

    /** How many starts that should have been refused were accepted. */
    static int accepted() {
        return counter()[0];
    }

    private static int[] counter() {
        return Obshell.session().shared(ACCEPTED, () -> new int[1]);
    }
}
