package io.backuptck.api.gaussdb.suite;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.behaviour.KnownResources;
import io.backuptck.suite.behaviour.Listing;
import io.backuptck.target.ApiCall;

/** What all steps of this API use. */
final class Gaussdb {

    private Gaussdb() {
    }

    static ApiSession session() {
        return SuiteRun.current().session(GaussdbApi.ID).orElseThrow();
    }

    /** A call of an operation for the project of the run. */
    static ApiCall call(String operation) {
        return session().call(operation).path("project_id", session().fixture("project"));
    }

    static Listing list() {
        return new Listing(session(), "listBackups");
    }

    static String instance() {
        return session().fixture("instance");
    }

    static boolean isAccepted(Seen answer) {
        return answer.exchange().response().isSuccess() && !answer.isRefusal();
    }

    static boolean isRefused(Seen answer) {
        return answer.status() >= 400 && answer.status() < 500;
    }

    static Resource backup() {
        return session().contract().resource("backup");
    }

    /** The backups that the run has started, also by requests that should have been refused. */
    static KnownResources backups() {
        return KnownResources.of(session(), backup());
    }
}
