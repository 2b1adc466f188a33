package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.target.ApiCall;

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
        return Looks.at(session(), call);
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
}
