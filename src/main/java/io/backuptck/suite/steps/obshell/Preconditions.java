package io.backuptck.suite.steps.obshell;

import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a server that wrongly refuses the plainest start from one that cannot carry it out: a tenant without
 * destinations, an agent outside a cluster, a database that is down. Only servers that name their errors tell which.
 */
final class Preconditions {

    private static final Set<String> MISSING = Set.of(
            "OB.Backup.ArchiveDestEmpty", "OB.Backup.DataDestEmpty", "OB.Backup.NoUserTenants",
            "Agent.Identify.NotSupportOperation", "Agent.OceanBase.NotHold", "Agent.OceanBase.Useless",
            "OB.Server.Process.NotExist", "OB.Server.Process.CheckFailed");
    private static final String UNKNOWN_TENANT = "OB.Tenant.NotExist";

    private Preconditions() {
    }

    static void check(BackupRun plainest) {
        String error = plainest.answer().at("/error/errCode").asText();
        boolean missing = MISSING.contains(error) || error.equals(UNKNOWN_TENANT) && !isKnownElsewhere(plainest.before());
        if (plainest.answer().status() >= 400 && missing) {
            throw new Inconclusive("the server says that it cannot back up what it was told to (" + error
                    + "); name a tenant that can be backed up with --fixture tenant=...");
        }
    }

    /** A tenant whose overview is shown, or is said to be empty, exists. */
    private static boolean isKnownElsewhere(Optional<Seen> overview) {
        return overview.filter(look -> look.status() == 200
                || look.at("/error/errCode").asText().equals("Task.NotFound")).isPresent();
    }
}
