package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import org.opentest4j.TestAbortedException;

/** Starts that a correct server refuses. What a wrong one starts all the same is noted, and followed to its end. */
final class WrongStarts {

    private static final String SENT = "starts that must be refused";
    private static final String ACCEPTED = "starts that must be refused and were accepted";

    private WrongStarts() {
    }

    static Seen send(ApiCall call) {
        ApiSession session = Obshell.session();
        another();
        Seen answer = Obshell.send(call);
        String id = answer.at("/data/id").asText();
        if (answer.status() < 300 && !id.isEmpty()) {
            counter()[0]++;
            session.created("task", id, answer, true);
            awaitEnd(session, id);
        }
        return answer;
    }

    private static void awaitEnd(ApiSession session, String id) {
        try {
            session.poll(() -> Obshell.dag(id), read -> !read.exchange().response().isSuccess()
                    || read.at("/data/state").asText().matches("SUCCEED|FAILED"));
        } catch (TestAbortedException notOffered) {
            // It cannot be followed; that it was accepted is to be judged all the same.
        }
    }

    /** How many starts that should have been refused were accepted. */
    static int accepted() {
        return counter()[0];
    }

    /** How many starts were sent that should be refused. */
    static int sent() {
        return requests()[0];
    }

    /** Counts one more, for what is not sent from here. */
    static void another() {
        requests()[0]++;
    }

    private static int[] counter() {
        return Obshell.session().shared(ACCEPTED, () -> new int[1]);
    }

    private static int[] requests() {
        return Obshell.session().shared(SENT, () -> new int[1]);
    }
}
