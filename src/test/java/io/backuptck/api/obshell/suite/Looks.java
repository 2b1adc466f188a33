package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Told;
import java.util.List;
import java.util.Optional;

/** Answers of an agent that the tests of this package judge: looks at the overview of a tenant, and reads of its task. */
final class Looks {

    static final Contract CONTRACT = Contract.of(ObshellApi.ID);
    static final Told RUNNING = Told.example(CONTRACT, "getTenantBackupOverview", 200, "OverviewRunning");
    static final Told DONE = Told.example(CONTRACT, "getTenantBackupOverview", 200, "OverviewCompleted");
    static final Told NONE = Told.example(CONTRACT, "getTenantBackupOverview", 404, "NoTenantBackup");
    static final Told STARTED = Told.example(CONTRACT, "startTenantBackup", 200, "StartTenantAccepted");
    static final Told SUCCEEDED = Told.example(CONTRACT, "getDag", 200, "DagSucceeded");

    final ListeningRun run = new ListeningRun(CONTRACT);

    Seen seen(Told told) {
        return run.judged(told, List.of());
    }

    /** The backup of that number, as a look shows it. */
    static Told job(Told told, int number) {
        return told.with("/data/status/job_id", String.valueOf(number)).with("/data/status/task_id", String.valueOf(number))
                .with("/data/status/backup_set_id", String.valueOf(number));
    }

    /** A start that was followed: its task succeeded, and the overview showed this. */
    BackupRun followed(Optional<Told> before, Told... looks) {
        return new BackupRun(Optional.empty(), before.map(this::seen), seen(STARTED), Optional.empty(), Optional.of(seen(SUCCEEDED)),
                List.of(looks).stream().map(this::seen).toList(), false);
    }
}
