package io.backuptck.api.gaussdb.suite;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.Level;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.target.ApiCall;
import java.util.Set;

/** What all steps of this API use. */
final class Gaussdb {

    /** Statuses of something in front of the service that has a bad moment. */
    private static final Set<Integer> BAD_MOMENTS = Set.of(429, 502, 503, 504);

    private static final int MOST_LOOKS = 3;

    private Gaussdb() {
    }

    static ApiSession session() {
        return SuiteRun.current().session(GaussdbApi.ID).orElseThrow();
    }

    /** A call of an operation for the project of the run. */
    static ApiCall call(String operation) {
        return session().call(operation).path("project_id", session().fixture("project"));
    }

    static String instance() {
        return session().fixture("instance");
    }

    /** An instance that the project does not have. */
    static String unknownInstance() {
        return UnknownInstance.get();
    }

    static boolean isAccepted(Seen answer) {
        return answer.exchange().response().isSuccess() && !answer.isRefusal();
    }

    static boolean isRefused(Seen answer) {
        return answer.status() >= 400 && answer.status() < 500;
    }

    /** Judges an answer that must be a refusal. */
    static void checkRefused(String requirement, Seen answer) {
        session().checkRefused(requirement, answer, isRefused(answer), "refused with 400 to 499", "status " + answer.status());
    }

    /** Looks at something. What ended in an error of the server is repeated: one bad moment is no look. */
    static Seen look(ApiCall call) {
        Seen answer = decided(session().send(call));
        for (int tries = 1; tries < MOST_LOOKS && answer.status() >= 500; tries++) {
            answer = decided(session().send(call));
        }
        return answer;
    }

    /** The answer, unless it says nothing about the service itself. */
    static Seen decided(Seen answer) {
        if (BAD_MOMENTS.contains(answer.status())) {
            throw new Inconclusive(answer.operation().method() + " " + answer.operation().path()
                    + " was answered with status " + answer.status());
        }
        return answer;
    }

    /** True when no failure was found at this JSON pointer or below it. A mere warning leaves the value usable. */
    static boolean isSound(Seen answer, String pointer) {
        return answer.judgement().findings().stream()
                .filter(finding -> finding.requirement().level() == Level.MUST)
                .noneMatch(finding -> finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/"));
    }
}
