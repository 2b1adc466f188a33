package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Asks for tasks. */
final class Jobs {

    private Jobs() {
    }

    static ApiCall call(String id) {
        return Gaussdb.call("getJob").query("id", id);
    }

    /** Looks at the task of a backup. A server need not know it, and need not know it at once. */
    static void look(Started backup) {
        if (backup.jobId().isEmpty()) {
            return;
        }
        try {
            Seen answer = Gaussdb.look(call(backup.jobId().get()));
            boolean known = Gaussdb.isAccepted(answer) && Gaussdb.isSound(answer, "/job/status")
                    && Optional.of(backup.jobId().get()).equals(Optional.ofNullable(answer.at("/job/id").textValue()));
            if (known) {
                backup.seenJob(answer);
            } else if (answer.status() < 500) {
                backup.missedJob();
            }
        } catch (TestAbortedException notOffered) {
            // The backup is followed through the list alone.
        }
    }
}
