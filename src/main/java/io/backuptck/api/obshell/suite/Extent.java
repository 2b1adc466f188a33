package io.backuptck.api.obshell.suite;

import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.target.ApiCall;

/** What a backup is of, with the requirements that say the same of either. */
enum Extent {
    TENANT("OBS-START-03", "OBS-START-02", "OBS-MODE-01", "OBS-START-10", "OBS-START-20"),
    CLUSTER("OBS-CLUSTER-03", "OBS-CLUSTER-02", "OBS-ARCHIVE-02", "OBS-CLUSTER-08", "OBS-CLUSTER-14");

    /** A start is accepted. */
    final String accepted;
    /** With which status. */
    final String status;
    /** So is the plainest one. */
    final String plainest;
    /** Each start has a task of its own. */
    final String ownTask;
    /** What is refused has no effect. */
    final String noEffect;

    Extent(String accepted, String status, String plainest, String ownTask, String noEffect) {
        this.accepted = accepted;
        this.status = status;
        this.plainest = plainest;
        this.ownTask = ownTask;
        this.noEffect = noEffect;
    }

    /** The cluster where the words name it. */
    static Extent of(String words) {
        return words != null && words.contains("cluster") ? CLUSTER : TENANT;
    }

    ApiCall start(String body) {
        return this == CLUSTER ? Obshell.session().call("startClusterBackup").json(body)
                : Obshell.session().call("startTenantBackup").path("name", Obshell.tenant()).json(body);
    }

    /** The plainest backup, whether it was accepted or not. */
    BackupRun attempt() {
        return this == CLUSTER ? Backups.plainClusterAttempt() : Backups.plainAttempt();
    }

    /** The plainest backup; the scenario is skipped when even that is refused. */
    BackupRun plain() {
        return Backups.accepted(attempt(), accepted);
    }

    /** Whether a start is accepted that says less. */
    boolean isAcceptedOtherwise() {
        return this == CLUSTER ? Backups.ofCluster(Backups.FULL).isAccepted() : StartSteps.withoutOptions().status() < 300;
    }

    /** What is left of starts. */
    Leftovers leftovers() {
        return Leftovers.of(Obshell.session(), name(), () -> this == CLUSTER ? ShownBackups.ofCluster() : ShownBackups.ofTenant(Obshell.tenant()));
    }
}
