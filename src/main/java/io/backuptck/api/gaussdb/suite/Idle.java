package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Sends a start to an instance with which nothing else seems to be going on: again after a conflict, once the list shows nothing that
 * explains it.
 */
final class Idle {

    private final ApiSession session = Gaussdb.session();
    private final Supplier<Seen> send;
    private final Duration patience;
    private final boolean valid;
    private Instant firstConflict;
    private boolean repeated;

    /**
     * @param patience how long conflicts that nothing explains are borne; the last one is returned then
     * @param valid    whether nothing but a conflict can be a reason to refuse the start
     */
    Idle(Supplier<Seen> send, Duration patience, boolean valid) {
        this.send = send;
        this.patience = patience;
        this.valid = valid;
    }

    Seen decided() {
        return Reply.decided(session.poll(this::attempt, seen -> seen != null && isFinal(seen))
                .orElseThrow(() -> new Inconclusive("the instance " + Gaussdb.instance()
                        + " was busy all the time; the last starts were answered with a conflict")));
    }

    private Seen attempt() {
        if (firstConflict != null && Gaussdb.backups().isAnyGoingOn()) {
            firstConflict = session.time().now();
            return null;
        }
        return send.get();
    }

    /** A valid start may be refused, in whatever words, as a backup is in the making, or as the name is taken: by an earlier run. */
    private boolean isFinal(Seen seen) {
        boolean conflict = Gaussdb.backups().isBusy(seen);
        if (!conflict && valid && Gaussdb.isRefused(seen)) {
            conflict = Gaussdb.backups().isAnyGoingOn() || !repeated;
            repeated = true;
        }
        if (!conflict) {
            return true;
        }
        Names.get().forgetSeed(); // so that another name shows it
        Instant now = session.time().now();
        firstConflict = firstConflict == null ? now : firstConflict;
        return !now.isBefore(firstConflict.plus(patience));
    }
}
