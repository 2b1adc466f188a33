package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import java.time.Duration;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A cluster backup without any option, during which the backup of the tenant is cancelled as soon as it is seen running.
 *
 * @param answer  the answer to the start
 * @param task    its task; empty when it was refused or names none
 * @param running the look that showed the tenant's backup running; empty when none did
 * @param cancel  the answer to the cancellation; empty when it was not sent
 * @param end     the look that showed the cancelled backup at its end; empty when none did
 * @param reason  why the backup was not cancelled; empty when it was
 */
record CancelledBackup(Seen answer, Optional<KnownResource> task, Optional<Seen> running, Optional<Seen> cancel,
        Optional<Seen> end, String reason) {

    private static final String KEY = "a cluster backup without options, which is cancelled";
    private static final Duration GRACE = Duration.ofSeconds(60);

    static CancelledBackup get() {
        return session().shared(KEY, CancelledBackup::make);
    }

    /** The task of the cluster backup, if there is one already. */
    static Optional<KnownResource> taskIfMade() {
        return session().isShared(KEY) ? get().task() : Optional.empty();
    }

    boolean isAccepted() {
        return answer.exchange().response().isSuccess();
    }

    private static CancelledBackup make() {
        Starts.awaitIdle(Optional.empty());
        Optional<String> tenant = session().findFixture("tenant");
        Optional<Seen> before = tenant.map(Obshell::overview);
        Seen answer = Starts.send(session().call("startClusterBackup").json("{}"));
        Optional<KnownResource> started = Tasks.of(answer);
        if (started.isEmpty()) {
            return new CancelledBackup(answer, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    "the cluster backup could not be started (see OBS-CLUSTER-04)");
        }
        KnownResource task = started.get();
        Optional<Seen> running = Optional.empty();
        Optional<Seen> cancel = Optional.empty();
        Optional<Seen> end = Optional.empty();
        String reason = tenant.isEmpty() ? "fixture tenant is not given; name one with --fixture tenant=..." : "";
        try {
            if (tenant.isPresent()) {
                running = awaitRunning(task, tenant.get(), before.orElseThrow());
                reason = running.isPresent() ? "" : task.isOver()
                        ? "the backup was over before it could be cancelled" : "the backup was not seen running";
            }
            if (running.isPresent()) {
                cancel = Optional.of(Obshell.send(session().call("cancelTenantBackup").path("name", tenant.get())
                        .json("{\"status\":\"canceled\"}")));
                Tasks.cancelToFail(task); // while it still waits for the other tenants; that does not stop their backups
                end = session().poll(() -> Obshell.overview(tenant.get()), look -> Overviews.shows(look)
                        && Overviews.isOver(Overviews.task(look)), GRACE);
            }
            if (!Tasks.cancelToFail(task) && task.isUnfinished()) {
                Tasks.followToTheEnd(task);
            }
        } catch (TestAbortedException notOffered) {
            reason = notOffered.getMessage();
        }
        return new CancelledBackup(answer, Optional.of(task), running, cancel, end, reason);
    }

    /** Looks until the overview shows a backup that goes on and was not there before, or the task is over. */
    private static Optional<Seen> awaitRunning(KnownResource task, String tenant, Seen before) {
        Optional<Seen> look = session().poll(() -> {
            task.look();
            return Obshell.overview(tenant);
        }, one -> isRunning(before, one) || task.isOver());
        return look.filter(one -> isRunning(before, one));
    }

    private static boolean isRunning(Seen before, Seen look) {
        return Overviews.showsNew(Optional.of(before), look) && !Overviews.isOver(Overviews.task(look));
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
