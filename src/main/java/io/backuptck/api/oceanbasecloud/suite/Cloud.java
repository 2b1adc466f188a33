package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.behaviour.KnownResources;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.suite.behaviour.UsualCall;
import io.backuptck.target.ApiCall;
import java.util.Map;

/** What all steps of this API use. */
final class Cloud {

    private Cloud() {
    }

    static ApiSession session() {
        return SuiteRun.current().session(OceanbaseCloudApi.ID).orElseThrow();
    }

    static String tenant() {
        return session().fixture("tenantId");
    }

    static String database() {
        return session().fixture("database");
    }

    static String table() {
        return session().fixture("table");
    }

    /** A second database; the scenario is without a verdict when the user gives the name of the first one for it. */
    static String secondDatabase() {
        return other("secondDatabase", "database");
    }

    /** A second table of the same database. */
    static String secondTable() {
        return other("secondTable", "table");
    }

    private static String other(String key, String first) {
        String name = session().fixture(key);
        if (name.equals(session().fixture(first))) {
            throw Inconclusive.forThisScenario("the fixtures " + first + " and " + key + " are both " + name
                    + "; name another one with --fixture " + key + "=...");
        }
        return name;
    }

    /** A call for the instance of the run, with a requestId of its own. */
    static ApiCall call(String operation) {
        return UsualCall.of(session(), session().contract().operation(operation), Map.of());
    }

    static ApiCall callFor(String instance, String operation) {
        return UsualCall.of(session(), session().contract().operation(operation), Map.of("instanceId", instance));
    }

    static ApiCall start(String body) {
        return call("startBackup").json(body);
    }

    /** The backup sets, as they are listed without asking for anything. */
    static Seen list() {
        return Reply.decided(Looks.at(session(), call("listBackupSets")));
    }

    static Reply reply(Seen answer) {
        return Reply.of(session(), answer);
    }

    static boolean isAccepted(Seen answer) {
        return reply(answer) == Reply.ACCEPTED;
    }

    /** The answer in a few words. */
    static String words(Seen answer) {
        return Reply.words(session(), answer);
    }

    /** What a physical start makes. */
    static Resource backup() {
        return session().contract().resource("backup");
    }

    /** The backups that physical starts have made. */
    static KnownResources backups() {
        return KnownResources.of(session(), backup());
    }
}
