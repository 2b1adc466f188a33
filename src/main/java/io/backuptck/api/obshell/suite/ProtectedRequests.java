package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.target.HybridAuthentication;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import java.util.Map;
import java.util.function.Supplier;

/** The agent's door: protected requests, and whether the agent let somebody in with one. */
final class ProtectedRequests {

    private static final String WRONG_MODE = "{\"mode\":\"backup-tck\"}";
    private static final Map<String, Supplier<ApiCall>> REQUESTS = Map.of(
            "the tenant's overview", () -> overview(),
            "the cluster's overview", () -> call("getClusterBackupOverview"),
            "a task", () -> call("getDag").path("id", Backups.plain().dagId()),
            "a backup of the tenant", () -> start("{\"mode\":\"full\"}"),
            "a backup of the cluster", () -> call("startClusterBackup").json("{\"mode\":\"full\"}"),
            "a backup of the tenant with a mode that does not exist", () -> start(WRONG_MODE),
            "a backup of the cluster with a mode that does not exist", () -> call("startClusterBackup").json(WRONG_MODE));

    private ProtectedRequests() {
    }

    static ApiCall request(String name) {
        return REQUESTS.get(name).get();
    }

    static ApiCall overview() {
        return call("getTenantBackupOverview").path("name", Obshell.tenant());
    }

    private static ApiCall start(String body) {
        return call("startTenantBackup").path("name", Obshell.tenant()).json(body);
    }

    private static ApiCall call(String operation) {
        return session().call(operation);
    }

    /**
     * The run's authentication; the scenario is skipped when the agent never asked for any. An agent that only forgets to
     * ask at the overview is found out by a start that comes to nothing.
     */
    static HybridAuthentication locked() {
        session().send(overview());
        if (session().authentication() instanceof HybridAuthentication hybrid) {
            if (!hybrid.isDemanded() && !session().settings().readOnly()) {
                session().shared("a start that comes to nothing", () -> incoming(start(WRONG_MODE), hybrid));
            }
            if (hybrid.isDemanded()) {
                return hybrid;
            }
        }
        throw Skip.because("the server demands no authentication");
    }

    /** The same; the scenario is skipped when the overview is open to everybody, which is blamed for that alone. */
    static HybridAuthentication lockedAtOverview() {
        HybridAuthentication hybrid = locked();
        boolean shut = session().shared("the overview is shut",
                () -> isShut(session().send(overview(), Authentication.NONE)));
        if (!shut) {
            throw Skip.because("the overview is open to everybody (see OBS-AUTH-01)");
        }
        return hybrid;
    }

    /** The same; the scenario is skipped when it is not known that a password is set. */
    static HybridAuthentication lockedWithPassword() {
        HybridAuthentication hybrid = lockedAtOverview();
        if (!hybrid.hasPassword()) {
            throw Skip.because("the run has no password, so it is not known whether one is set; set BACKUP_TCK_PASSWORD");
        }
        return hybrid;
    }

    /** Sends what a correct agent refuses; what a wrong one starts is noted and followed to its end. */
    static Seen incoming(ApiCall call, Authentication who) {
        Seen answer = session().send(call, who);
        String id = answer.at("/data/id").asText();
        if (call.operation().startsWork() && answer.status() < 300 && !id.isEmpty()) {
            WrongStarts.awaitEnd(answer);
        }
        return answer;
    }

    /** True when an answer says that the caller is not let in. */
    static boolean isShut(Seen answer) {
        return answer.status() == 401
                || answer.status() == 400 && answer.at("/error/errCode").asText().equals("Request.Header.NotFound");
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
