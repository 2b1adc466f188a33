package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.time.Duration;

/** The deletion of a backup that the run has made. */
final class Deletion {

    /** How long a deleted backup may stay in the list. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private Deletion() {
    }

    static ApiCall call(String id) {
        return Gaussdb.call("deleteManualBackup").path("backup_id", id);
    }

    /** Deletes a backup that is over; a conflict with something else is waited out. */
    static Seen of(Started backup) {
        ApiSession session = Gaussdb.session();
        StartedBackups.get().change();
        Seen answer = Gaussdb.decided(session.poll(() -> session.send(call(backup.id().orElseThrow())),
                seen -> !Conflicts.is(seen), PATIENCE).orElseThrow(() -> new Inconclusive("the deletion of the backup "
                        + backup.name() + " is answered with a conflict again and again")));
        if (Gaussdb.isAccepted(answer)) {
            backup.deleted();
        }
        return answer;
    }

    /**
     * Waits for a deleted backup to disappear; one look may miss it by chance, two are believed, and one that failed says
     * nothing.
     */
    static boolean isGone(Started backup) {
        ApiSession session = Gaussdb.session();
        return session.shared("gone " + backup.name(), () -> {
            int[] missed = new int[1];
            boolean gone = session.poll(() -> missed[0] = Lists.look(backup)
                    .map(found -> found.isPresent() ? 0 : missed[0] + 1).orElse(missed[0]),
                    count -> count >= 2, PATIENCE).isPresent();
            if (gone) {
                session.created("backup", backup.reportedAs(), backup.answer(), false);
            }
            return gone;
        });
    }
}
