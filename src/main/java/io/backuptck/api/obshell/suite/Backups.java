package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.time.Duration;
import java.util.Optional;

/**
 * The backups of a run. Each kind is started once, and all scenarios that need one of that kind share it: a run may start
 * only a few.
 */
final class Backups {

    static final String FULL = "{\"mode\":\"full\"}";

    private Backups() {
    }

    /** The backup of a tenant with that body; started now unless an earlier scenario did. */
    static BackupRun ofTenant(String tenant, String body) {
        return session().shared("backup of " + tenant + " with " + body, () -> run(Optional.of(tenant),
                session().call("startTenantBackup").path("name", tenant).json(body)));
    }

    /** The backup of the cluster with that body; started now unless an earlier scenario did. */
    static BackupRun ofCluster(String body) {
        return session().shared("backup of the cluster with " + body, () ->
                run(Optional.empty(), session().call("startClusterBackup").json(body)));
    }

    /** The plainest backup of the tenant, whether it was accepted or not. */
    static BackupRun plainAttempt() {
        BackupRun run = SecondTenant.watched("full", FULL);
        Preconditions.check(run);
        return run;
    }

    static BackupRun plainClusterAttempt() {
        ClusterSteps.lookBefore();
        BackupRun run = ofCluster("{\"mode\":\"full\",\"plus_archive\":false}");
        Preconditions.checkCluster(run);
        return run;
    }

    /** The plainest backup of the tenant; the scenario is skipped when even that is refused. */
    static BackupRun plain() {
        return Extent.TENANT.plain();
    }

    /** Takes the place of a backup that is not started yet. */
    static BackupRun plainAs(BackupRun run) {
        return session().shared("backup of " + Obshell.tenant() + " with " + FULL, () -> run);
    }

    static boolean isMade(String tenant, String body) {
        return session().isShared("backup of " + tenant + " with " + body);
    }

    /** That backup; the scenario is skipped when it was refused. */
    static BackupRun accepted(BackupRun run, String requirement) {
        Skip.when(!run.isAccepted(), "the backup could not be started (see " + requirement + ")");
        return run;
    }

    /** That backup after its task was followed to its end; the scenario is skipped when it was not. */
    static BackupRun followed(BackupRun run) {
        Skip.when(!run.unknown().isEmpty(), run.unknown());
        return run;
    }

    private static BackupRun run(Optional<String> tenant, ApiCall call) {
        BackupRun run = BackupRun.start(tenant, () -> Starts.send(call)).follow();
        Duration took = run.last().map(last -> Duration.between(run.answer().exchange().sentAt(), last.exchange().sentAt()))
                .orElse(Duration.ZERO);
        if (took.compareTo(longest()) > 0) {
            longestYet()[0] = took;
        }
        return run;
    }

    /** How long the task of an accepted start was followed at most; zero before there was one. */
    static Duration longest() {
        return longestYet()[0];
    }

    private static Duration[] longestYet() {
        return session().shared("how long tasks took", () -> new Duration[] {Duration.ZERO});
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
