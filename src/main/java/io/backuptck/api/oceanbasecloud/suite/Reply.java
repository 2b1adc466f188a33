package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;

/** What an answer says of the request, told from its status and its member {@code success}. */
enum Reply {
    ACCEPTED,
    /** Also a 200 that says that the request failed; that it came with 200 is a finding of its own. */
    REFUSED,
    /** A 5xx status: no proper refusal of a wrong request. */
    BROKEN,
    /** Neither; what is wrong with the answer has been blamed by its schema. */
    UNCLEAR;

    static Reply of(Seen answer) {
        boolean claims = answer.at("/success").isBoolean() && answer.at("/success").booleanValue();
        if (answer.status() >= 500) {
            return BROKEN;
        }
        if (answer.exchange().response().isSuccess()) {
            return claims ? ACCEPTED : answer.at("/success").isBoolean() ? REFUSED : UNCLEAR;
        }
        return answer.status() >= 400 && !claims ? REFUSED : UNCLEAR;
    }

    static boolean isAccepted(Seen answer) {
        return of(answer) == ACCEPTED;
    }

    /** The answer in a few words. */
    static String words(Seen answer) {
        return "status " + answer.status() + switch (of(answer)) {
            case ACCEPTED -> " with success true";
            case REFUSED -> answer.exchange().response().isSuccess() ? " with success false" : "";
            default -> "";
        };
    }
}
