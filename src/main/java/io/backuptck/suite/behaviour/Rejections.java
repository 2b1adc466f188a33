package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.List;
import java.util.stream.Collectors;

/** Holds rejections against the {@code x-errors} of the contract. That there is one at all is judged by whoever asked for it. */
final class Rejections {

    private Rejections() {
    }

    /** Looks at an answer that should be a rejection for that reason. Of several that a contract has for it, one is shown. */
    static void judge(ApiSession session, Seen answer, ErrorRule.Reason reason) {
        if (!Promises.isRejected(answer)) {
            return;
        }
        Reply.admitted(answer);
        List<ErrorRule> errors = session.contract().errors().stream().filter(error -> error.when() == reason && error.binds(answer.operation())).toList();
        if (errors.isEmpty()) {
            return;
        }
        ErrorRule error = errors.stream().filter(one -> isShown(one, answer)).findFirst().or(() -> errors.stream().filter(one ->
                one.status() == answer.status()).findFirst()).orElse(errors.get(0));
        session.checkRefused(session.contract().requirement(error).id(), answer, isShown(error, answer), errors.stream().map(one -> "status "
                + one.status() + one.code().map(code -> " and " + code).orElse("")).collect(Collectors.joining(", or ")),
                "status " + answer.status() + (answer.status() == error.status() ? " without that code" : ""));
    }

    private static boolean isShown(ErrorRule error, Seen answer) {
        return answer.status() == error.status() && error.isShownBy(answer.body());
    }
}
