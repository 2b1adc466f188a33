package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.target.HybridAuthentication;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;

/** The agent's door: protected requests, and whether the agent asks who is calling. */
final class ProtectedRequests {

    static final String WRONG_MODE = "{\"mode\":\"backup-tck\"}";

    private ProtectedRequests() {
    }

    static ApiCall overview() {
        return session().call("getTenantBackupOverview").path("name", Obshell.tenant());
    }

    /**
     * The run's authentication; the scenario is skipped when the agent never asked for any. An agent that only forgets to
     * ask at the overview is found out by a start that comes to nothing.
     */
    static HybridAuthentication locked() {
        session().send(overview());
        if (session().authentication() instanceof HybridAuthentication hybrid) {
            if (!hybrid.isDemanded() && !session().settings().readOnly()) {
                session().shared("a start that comes to nothing", () -> incoming(Extent.TENANT.start(WRONG_MODE), hybrid));
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
        Skip.when(!session().shared("the overview is shut", () -> Reply.isDenial(session(), session().send(overview(), Authentication.NONE))),
                "the overview is open to everybody (see OBS-AUTH-01)");
        return hybrid;
    }

    /** The same; the scenario is skipped when it is not known that a password is set. */
    static HybridAuthentication lockedWithPassword() {
        HybridAuthentication hybrid = lockedAtOverview();
        Skip.when(!hybrid.hasPassword(), "the run has no password, so it is not known whether one is set; set BACKUP_TCK_PASSWORD");
        return hybrid;
    }

    /** Sends what a correct agent refuses; what a wrong one starts is noted and followed to its end. */
    static Seen incoming(ApiCall call, Authentication who) {
        Seen answer = session().send(call, who);
        if (call.operation().startsWork()) {
            WrongStarts.awaitEnd(answer);
        }
        return answer;
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
