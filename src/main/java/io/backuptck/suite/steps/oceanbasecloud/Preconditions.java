package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** Tells a server that wrongly refuses the plainest start from one that was told to back up the wrong thing. */
final class Preconditions {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private Preconditions() {
    }

    static void check(Attempt plainest) {
        Seen answer = plainest.answer().orElse(null);
        if (answer == null || Reply.of(answer) != Reply.REFUSED) {
            return;
        }
        if (answer.status() == FORBIDDEN) {
            throw new Inconclusive("the server does not allow the caller to start backups (status 403)");
        }
        if (answer.status() == NOT_FOUND && answer.at("/success").isBoolean() && !isInstanceKnown()) {
            throw new Inconclusive("the server does not seem to know the instance (status 404); name one that can be "
                    + "backed up with --fixture instance=...");
        }
    }

    private static boolean isInstanceKnown() {
        try {
            return Reply.isAccepted(Cloud.list(Map.of()));
        } catch (TestAbortedException noList) {
            return false;
        }
    }
}
