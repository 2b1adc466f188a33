package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Finds a failed task for each operator that needs one. Starts are few, so the tasks that the run has anyway are used first:
 * that of a backup that fails, that of the second start, which was cancelled, and that of a cluster backup.
 */
final class FailedTasks {

    private static final String FURTHER = "further tasks that were cancelled";
    private static final String FAILING = "a task that failed";

    private FailedTasks() {
    }

    /** The backup of the tenant whose backups fail, followed to its end; the scenario cannot be decided if it did not fail. */
    static BackupRun failing() {
        String tenant = session().fixture("failingTenant");
        BackupRun run = session().shared(FAILING, () -> BackupRun.start(Optional.of(tenant), () -> Starts.sendLast(
                session().call("startTenantBackup").path("name", tenant).json(Backups.FULL))).follow());
        if (!run.isAccepted()) {
            throw Inconclusive.forThisScenario("the server does not start a backup of " + tenant + " (status "
                    + run.answer().status() + "), which is named as failingTenant; name a tenant that exists");
        }
        Backups.followed(run);
        if (!run.endedWith("FAILED")) {
            throw Inconclusive.forThisScenario("the backup of " + tenant + ", which is named as failingTenant, did not fail");
        }
        return run;
    }

    static KnownResource failingTask() {
        return failing().task().orElseThrow();
    }

    /** A failed task on which this can be called. */
    static KnownResource forCall(String call) {
        List<Supplier<Optional<KnownResource>>> candidates = switch (call) {
            case "ROLLBACK" -> List.of(FailedTasks::ofFailingTenant, FailedTasks::ofSecondStart);
            case "PASS" -> List.of(CancelledBackup::taskIfMade, FailedTasks::ofFailingTenant, FailedTasks::ofSecondStart);
            default -> List.of(FailedTasks::ofSecondStart, FailedTasks::ofFailingTenant);
        };
        for (Supplier<Optional<KnownResource>> candidate : candidates) {
            Optional<KnownResource> task = candidate.get().filter(Tasks::cancelToFail);
            if (task.isPresent()) {
                return task.get();
            }
        }
        return further();
    }

    private static Optional<KnownResource> ofFailingTenant() {
        return session().findFixture("failingTenant").isPresent() ? attempt(FailedTasks::failingTask) : Optional.empty();
    }

    private static Optional<KnownResource> ofSecondStart() {
        return attempt(SecondStart::get).flatMap(SecondStart::task);
    }

    /** What cannot be had is not a reason to give up as long as there is something else. */
    private static <T> Optional<T> attempt(Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (TestAbortedException | Inconclusive reason) {
            return Optional.empty();
        }
    }

    private static KnownResource further() {
        List<KnownResource> made = session().shared(FURTHER, ArrayList::new);
        Optional<KnownResource> ready = made.stream().filter(Tasks::cancelToFail).findFirst();
        if (ready.isPresent()) {
            return ready.get();
        }
        Starts.awaitIdle(Optional.of(Obshell.tenant()));
        KnownResource task = Tasks.of(Starts.sendLast(Extent.TENANT.start(Backups.FULL)))
                .orElseThrow(() -> Skip.because("the backup could not be started (see OBS-START-03)"));
        made.add(task);
        Skip.when(!Tasks.cancelToFail(task), "the task was not stopped by its cancellation, which may happen");
        return task;
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
