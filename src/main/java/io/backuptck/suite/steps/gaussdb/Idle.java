package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Sends a start to an instance with which nothing else seems to be going on. */
final class Idle {

    static final int CONFLICT = 409;

    private final ApiSession session;
    private final Supplier<Seen> send;
    private final Duration patience;
    private Instant firstConflict;

    private Idle(ApiSession session, Supplier<Seen> send, Duration patience) {
        this.session = session;
        this.send = send;
        this.patience = patience;
    }

    /**
     * Sends again after a conflict, once the list shows nothing that explains it.
     *
     * @param patience how long conflicts that nothing explains are borne; the last one is returned then
     */
    static Seen send(ApiSession session, Supplier<Seen> send, Duration patience) {
        Idle idle = new Idle(session, send, patience);
        return Gaussdb.decided(session.poll(idle::attempt, seen -> seen != null && idle.isFinal(seen))
                .orElseThrow(() -> new Inconclusive("the instance " + Gaussdb.instance()
                        + " was busy all the time; the last starts were answered with a conflict")));
    }

    private Seen attempt() {
        if (firstConflict != null && isBuilding()) {
            firstConflict = session.time().now();
            return null;
        }
        return send.get();
    }

    private boolean isFinal(Seen seen) {
        if (seen.status() != CONFLICT) {
            return true;
        }
        Instant now = session.time().now();
        firstConflict = firstConflict == null ? now : firstConflict;
        return !now.isBefore(firstConflict.plus(patience));
    }

    private static boolean isBuilding() {
        return Lists.all(Map.of("instance_id", Gaussdb.instance())).stream().flatMap(backups -> backups.stream())
                .anyMatch(one -> one.text("instance_id").equals(Gaussdb.instance())
                        && one.text("status").equals("BUILDING"));
    }
}
