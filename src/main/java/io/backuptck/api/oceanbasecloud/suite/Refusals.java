package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.behaviour.Refused;
import io.backuptck.suite.behaviour.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The starts that should be refused, each with one thing wrong.
 *
 * @param answers the last answer to each that was sent
 */
record Refusals(Map<WrongStart, Seen> answers) {

    static Refusals get() {
        return Cloud.session().shared("refusals", () -> new Refusals(new LinkedHashMap<>()));
    }

    /** Sends a start that differs from an accepted one in one thing. */
    Seen send(WrongStart wrong) {
        wrong.kind().acceptedBody();
        Seen answer = Looks.refusal(Cloud.session(), () -> Backups.get().unwanted(wrong.kind() == Kind.TENANT, () ->
                Cloud.session().send(wrong.call())));
        answers.put(wrong, answer);
        return answer;
    }

    boolean has(Kind kind) {
        return answers.entrySet().stream().anyMatch(one -> one.getKey().kind() == kind && Cloud.reply(one.getValue()) == Reply.REFUSED);
    }

    /** The starts that were refused. */
    List<Refused> all() {
        return answers.entrySet().stream().filter(one -> Cloud.reply(one.getValue()) == Reply.REFUSED).map(one ->
                new Refused(one.getKey().words(), one.getValue(), () -> send(one.getKey()))).toList();
    }
}
