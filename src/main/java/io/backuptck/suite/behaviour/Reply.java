package io.backuptck.suite.behaviour;

import io.backuptck.contract.Recognition;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.Set;

/** What an answer says of the request, told from its status and from what {@code x-recognition} says of bodies. */
public enum Reply {
    ACCEPTED,
    /** Also the status of a success with a body that says that the request failed, which is a finding of its own. */
    REFUSED,
    /** A 5xx status: no proper refusal of a wrong request. */
    BROKEN,
    /** Neither; what is wrong with the answer has been blamed by its schema. */
    UNCLEAR;

    private static final int TOO_MANY = 429;
    /** Statuses of something in front of the service that has a bad moment. */
    private static final Set<Integer> BAD_MOMENTS = Set.of(TOO_MANY, 502, 503, 504);

    public static Reply of(ApiSession session, Seen answer) {
        return of(session.contract().recognition(), answer);
    }

    static Reply of(Recognition recognition, Seen answer) {
        if (answer.status() >= 500) {
            return BROKEN;
        }
        if (answer.exchange().response().isSuccess()) {
            return recognition.saysFailure(answer.body()) ? REFUSED : recognition.saysSuccess(answer.body()) ? ACCEPTED : UNCLEAR;
        }
        boolean claims = !recognition.success().isEmpty() && recognition.saysSuccess(answer.body());
        return answer.status() >= 400 && !claims ? REFUSED : UNCLEAR;
    }

    /** The answer in a few words. */
    public static String words(ApiSession session, Seen answer) {
        boolean says = answer.exchange().response().isSuccess() && of(session, answer) == REFUSED;
        return "status " + answer.status() + (says ? " with a body that says that it failed" : "");
    }

    /** True when the answer says that the caller is not let in. */
    public static boolean isDenial(ApiSession session, Seen answer) {
        return answer.status() == 401 || answer.status() == 403
                || session.contract().recognition().isDenial(answer.status(), answer.body());
    }

    /** The answer, unless it says nothing about the service itself. */
    public static Seen decided(Seen answer) {
        if (BAD_MOMENTS.contains(answer.status())) {
            throw new Inconclusive(answer.operation().method() + " " + answer.operation().path() + " was answered with status "
                    + answer.status());
        }
        return answer;
    }

    /** The answer, unless the server takes no more requests for now, whatever they are (RFC 6585, section 4). */
    static Seen admitted(Seen answer) {
        if (answer.status() == TOO_MANY) {
            throw Inconclusive.forThisScenario("the server takes no more requests for now (status 429)");
        }
        return answer;
    }
}
