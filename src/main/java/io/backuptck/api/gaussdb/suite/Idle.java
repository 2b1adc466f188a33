package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Sends a start to an instance with which nothing else seems to be going on. */
final class Idle {

    private final ApiSession session;
    private final Supplier<Seen> send;
    private final Duration patience;
    private final boolean valid;
    private Instant firstConflict;
    private boolean repeated;

    private Idle(ApiSession session, Supplier<Seen> send, Duration patience, boolean valid) {
        this.session = session;
        this.send = send;
        this.patience = patience;
        this.valid = valid;
    }

    /**
     * Sends a start that nothing but a conflict can be a reason to refuse; again after one, once the list shows nothing that
     * explains it.
     *
     * @param patience how long conflicts that nothing explains are borne; the last one is returned then
     */
    static Seen send(ApiSession session, Supplier<Seen> send, Duration patience) {
        return new Idle(session, send, patience, true).decided();
    }

    /** The same for a start that is to be refused for another reason, so that only what says so itself is a conflict. */
    static Seen sendWrongly(ApiSession session, Supplier<Seen> send, Duration patience) {
        return new Idle(session, send, patience, false).decided();
    }

    private Seen decided() {
        return Gaussdb.decided(session.poll(this::attempt, seen -> seen != null && isFinal(seen))
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

    /**
     * A valid start may be refused, in whatever words, as a backup is in the making, or as the name is taken: by an earlier
     * run, so that another name shows it.
     */
    private boolean mayBeConflict(Seen seen) {
        if (!valid || !Gaussdb.isRefused(seen)) {
            return false;
        }
        boolean first = !repeated;
        repeated = true;
        return Gaussdb.backups().isAnyGoingOn() || first;
    }

    private boolean isFinal(Seen seen) {
        if (!Gaussdb.backups().isBusy(seen) && !mayBeConflict(seen)) {
            return true;
        }
        StartedBackups.get().names().forgetSeed(); // perhaps only the name is taken
        Instant now = session.time().now();
        firstConflict = firstConflict == null ? now : firstConflict;
        return !now.isBefore(firstConflict.plus(patience));
    }
}
