package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Tells a server that wrongly refuses from one that cannot do what it is told: a tenant without destinations, an agent
 * outside a cluster, a database that is down. Servers that name their errors tell which; every agent tells its role.
 */
final class Preconditions {

    private static final Set<String> MISSING = Set.of(
            "OB.Backup.ArchiveDestEmpty", "OB.Backup.DataDestEmpty", "OB.Backup.NoUserTenants");
    /** What agents before 4.3.1 answer, with status 500, where later ones name one of the above. */
    private static final int OLD_CLUSTER_PROBLEM = 1010;
    private static final String WRONG_ROLE = "Agent.Identify.NotSupportOperation";
    private static final Set<String> NO_DATABASE = Set.of("Agent.OceanBase.NotHold", "Agent.OceanBase.Useless",
            "OB.Server.Process.NotExist", "OB.Server.Process.CheckFailed");
    /** The value of obState with which the database can be used. */
    private static final int AVAILABLE = 3;
    private static final String ABLE_ROLE = "CLUSTER AGENT";
    private static final String UNKNOWN_TENANT = "OB.Tenant.NotExist";

    private Preconditions() {
    }

    static void check(BackupRun plainest) {
        requireAbleAgent(plainest.answer());
        String error = plainest.answer().at("/error/errCode").asText();
        boolean missing = MISSING.contains(error) || error.equals(UNKNOWN_TENANT) && !isKnownElsewhere(plainest.before());
        if (plainest.answer().status() >= 400 && missing) {
            throw new Inconclusive("the server says that it cannot back up what it was told to (" + error
                    + "); name a tenant that can be backed up with --fixture tenant=...");
        }
        if (!plainest.isAccepted() && Tenants.looksUnknown(Obshell.tenant(), plainest)) {
            throw new Inconclusive("the server answers for the tenant " + Obshell.tenant() + " as for one that cannot exist ("
                    + "status " + plainest.answer().status() + "); name a tenant that exists with --fixture tenant=...");
        }
    }

    /** A cluster start is refused as a whole when one of the tenants cannot be backed up; the starts of others are not. */
    static void checkCluster(BackupRun plainest) {
        requireAbleAgent(plainest.answer());
        String error = plainest.answer().at("/error/errCode").asText();
        if (!plainest.isAccepted() && MISSING.contains(error)) {
            throw Inconclusive.forThisScenario("the server says that a tenant of its cluster cannot be backed up (" + error
                    + "); a cluster backup needs destinations for every user tenant");
        }
        boolean unnamed = error.isEmpty() && plainest.answer().at("/error/code").asInt() == OLD_CLUSTER_PROBLEM;
        if (!plainest.isAccepted() && unnamed && Obshell.session().product().isBefore(4, 3, 1)) {
            throw Inconclusive.forThisScenario("the agent refuses a backup of its cluster with the code " + OLD_CLUSTER_PROBLEM
                    + ", by which agents before 4.3.1 say that something about the cluster is in the way, without saying what;"
                    + " a cluster backup needs destinations for every user tenant");
        }
    }

    /** The scenario is inconclusive when the agent answered that it has no part in backups, or no database, at present. */
    static void requireAbleAgent(Seen answer) {
        String error = answer.at("/error/errCode").asText();
        if (answer.status() >= 400 && (NO_DATABASE.contains(error) || isOfWrongRole(answer, error))) {
            throw new Inconclusive("the agent says that it cannot do anything about backups at present ("
                    + Stream.of(error, role()).filter(word -> !word.isEmpty()).findFirst().orElseThrow()
                    + "); name an agent of a running cluster with --target");
        }
        if (answer.status() >= 500 && error.isEmpty() && hasLostDatabase()) {
            throw new Inconclusive("the agent says that its database is not available at present");
        }
    }

    /** Older agents do not name the error; their status operation tells whether they reach the database. */
    private static boolean hasLostDatabase() {
        JsonNode state = tells("getStatus").path("obState");
        return state.isIntegralNumber() && state.asInt() < AVAILABLE;
    }

    /** What the agent tells of itself; nothing where it does not. */
    private static JsonNode tells(String operation) {
        try {
            return Obshell.session().send(Obshell.session().call(operation)).at("/data");
        } catch (TestAbortedException notOffered) {
            return MissingNode.getInstance();
        }
    }

    /** Everything about tenants and the cluster is refused by such an agent, whatever else is wrong with the request. */
    private static boolean isOfWrongRole(Seen answer, String error) {
        boolean unnamed = error.isEmpty() && answer.operation().path().matches("/api/v1/(tenant|obcluster)/.*");
        return (unnamed && !role().isEmpty() || error.equals(WRONG_ROLE)) && !role().equals(ABLE_ROLE);
    }

    /** What the agent says it is; empty when it does not say. */
    private static String role() {
        return Obshell.session().shared("role", () -> tells("getAgentInfo").path("identity").asText());
    }

    /** A tenant whose overview is shown, or is said to be empty, exists. */
    private static boolean isKnownElsewhere(Optional<Seen> overview) {
        return overview.filter(look -> look.status() == 200
                || look.at("/error/errCode").asText().equals("Task.NotFound")).isPresent();
    }
}
