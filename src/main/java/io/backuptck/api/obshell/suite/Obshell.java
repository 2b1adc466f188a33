package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.target.ApiCall;
import java.util.function.IntPredicate;

/** What the steps of this API have in common: the session, the plain calls, and what counts as a refusal. */
final class Obshell {

    private Obshell() {
    }

    static ApiSession session() {
        return SuiteRun.current().session(ObshellApi.ID).orElseThrow();
    }

    static String tenant() {
        return session().fixture("tenant");
    }

    /** Sends a call. A server that cannot do anything about backups at present is told from one that is wrong. */
    static Seen send(ApiCall call) {
        Seen answer = Reads.send(call);
        Preconditions.requireAbleAgent(answer);
        return answer;
    }

    static Seen overview(String tenant) {
        return send(session().call("getTenantBackupOverview").path("name", tenant));
    }

    static Seen clusterOverview() {
        return send(session().call("getClusterBackupOverview"));
    }

    static Seen dag(String id) {
        return send(session().call("getDag").path("id", id));
    }

    /** An operation on a task or a node, chosen by its id. */
    static ApiCall byId(String operation, String id) {
        return session().call(operation).path("id", id);
    }

    static ApiCall operate(String dagId, String operator) {
        return byId("operateDag", dagId).json("{\"operator\":\"" + operator + "\"}");
    }

    /** Checks a status, unless the operation does not even know it: that has been blamed on the operation already. */
    static boolean checkRefused(String requirement, Seen answer, IntPredicate status, String expected) {
        if (answer.judgement().findings().stream().anyMatch(finding -> finding.kind().equals("status"))) {
            return false;
        }
        Preconditions.requireAbleAgent(answer);
        return session().checkRefused(requirement, answer, status.test(answer.status()), expected, "status " + answer.status());
    }

    static boolean checkNot2xx(String requirement, Seen answer) {
        return checkRefused(requirement, answer, status -> status >= 400, "a refusal, so a status of 400 or above");
    }

    static boolean check4xx(String requirement, Seen answer) {
        return checkRefused(requirement, answer, status -> status >= 400 && status < 500, "a refusal with a 4xx status");
    }

    static boolean checkStatus(String requirement, Seen answer, int wanted) {
        return wanted >= 400 ? checkRefused(requirement, answer, status -> status == wanted, "status " + wanted)
                : session().check(requirement, answer, "", answer.status() == wanted, "status " + wanted, "status " + answer.status());
    }

    /** Checks the error's name, on servers that give their errors names. */
    static void checkErrorName(String requirement, Seen answer, String prefix) {
        JsonNode name = answer.at("/error/errCode");
        if (answer.status() >= 400 && name.isTextual()) {
            session().check(requirement, answer, "/error/errCode", name.textValue().startsWith(prefix), prefix, name);
        }
    }
}
