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
import java.util.Optional;
import java.util.Set;

/** What all steps of this API use. */
final class Cloud {

    /** Names what a start can be about. */
    static final Set<String> KEYS = Set.of("tenantId", "database", "secondDatabase", "table", "secondTable");

    private Cloud() {
    }

    static ApiSession session() {
        return SuiteRun.current().session(OceanbaseCloudApi.ID).orElseThrow();
    }

    /** What the user names by that key; any other word is a name itself. Where nothing is named, the scenario is skipped. */
    static String name(String key) {
        if (!KEYS.contains(key)) {
            return key;
        }
        String name = session().fixture(key);
        if (isSecond(key) && !isNamed(key)) {
            throw Inconclusive.forThisScenario("the fixtures " + first(key) + " and " + key + " are both " + name
                    + "; name another one with --fixture " + key + "=...");
        }
        return name;
    }

    /** True when the user names something by that key, and nothing that another key names as well. */
    static boolean isNamed(String key) {
        Optional<String> name = session().findFixture(key);
        return name.isPresent() && !(isSecond(key) && session().findFixture(first(key)).equals(name));
    }

    private static boolean isSecond(String key) {
        return key.startsWith("second");
    }

    private static String first(String second) {
        return second.equals("secondTable") ? "table" : "database";
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
