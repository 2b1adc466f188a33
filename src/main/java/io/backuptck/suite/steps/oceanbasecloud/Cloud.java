package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.target.ApiCall;
import java.time.Duration;
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
        return SuiteRun.current().session(ApiId.OCEANBASE_CLOUD).orElseThrow();
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
        return decided(session().send(call));
    }

    static Seen set(String backupTaskId) {
        return decided(session().send(call("getBackupSet").path("backupTaskId", backupTaskId)));
    }

    /** The answer, unless it says nothing about the service itself. */
    static Seen decided(Seen answer) {
        if (BAD_MOMENTS.contains(answer.status())) {
            throw new Inconclusive(answer.operation().method() + " " + answer.operation().path()
                    + " was answered with status " + answer.status());
        }
        return answer;
    }

    /** Lets time pass. */
    static void pause(Duration duration) {
        try {
            session().time().sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the run was interrupted");
        }
    }

    /** A random UUID (RFC 9562, version 4) that the seed of the run decides. */
    private static String newRequestId() {
        Random random = session().shared("requestIds", () -> new Random(session().settings().seed()));
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }
}
