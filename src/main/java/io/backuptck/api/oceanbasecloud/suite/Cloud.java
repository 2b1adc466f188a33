package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.target.ApiCall;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What all steps of this API use. */
final class Cloud {

    /** Statuses of something in front of the service that has a bad moment. */
    private static final Set<Integer> BAD_MOMENTS = Set.of(429, 502, 503, 504);

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
        return callFor(session().fixture("instance"), operation);
    }

    static ApiCall callFor(String instance, String operation) {
        return session().call(operation).path("instanceId", instance).query("requestId", newRequestId());
    }

    static ApiCall start(String body) {
        return call("startBackup").json(body);
    }

    static Seen list(Map<String, String> query) {
        ApiCall call = call("listBackupSets");
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            call = call.query(parameter.getKey(), parameter.getValue());
        }
        return read(call);
    }

    static Seen set(String backupTaskId) {
        return read(call("getBackupSet").path("backupTaskId", backupTaskId));
    }

    /** The answer to a read; one that the server could not give for the moment is asked for again. */
    static Seen read(ApiCall call) {
        Seen answer = session().send(call);
        if (answer.status() >= 500) {
            session().pause(session().settings().pollInterval());
            answer = session().send(call);
        }
        return decided(answer);
    }

    /** The answer, unless it says nothing about the service itself. */
    static Seen decided(Seen answer) {
        if (BAD_MOMENTS.contains(answer.status())) {
            throw new Inconclusive(answer.operation().method() + " " + answer.operation().path()
                    + " was answered with status " + answer.status());
        }
        return answer;
    }

    /** A random UUID (RFC 9562, version 4) that the seed of the run decides. */
    private static String newRequestId() {
        Random random = session().shared("requestIds", () -> new Random(session().settings().nameSeed()));
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }
}
