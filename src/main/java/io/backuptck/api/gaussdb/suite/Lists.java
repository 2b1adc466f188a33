package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.suite.behaviour.UsualCall;
import io.backuptck.target.ApiCall;
import java.util.Map;

/** Asks for the list of backups. */
final class Lists {

    private Lists() {
    }

    static ApiCall call(Map<String, String> parameters) {
        return UsualCall.of(Gaussdb.session(), Gaussdb.session().contract().operation("listBackups"), parameters);
    }

    static Seen send(Map<String, String> parameters) {
        Seen answer = Reply.decided(Looks.at(Gaussdb.session(), call(parameters)));
        Gaussdb.backups().sawList(answer);
        return answer;
    }

    /** The list, for a scenario that cannot go on without it. */
    static Seen answered(Map<String, String> parameters) {
        Seen answer = send(parameters);
        if (!Gaussdb.isAccepted(answer) || !answer.at("/backups").isArray()) {
            throw Skip.because("the list of backups was not given, but status " + answer.status());
        }
        return answer;
    }
}
