package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.behaviour.Refused;
import io.backuptck.suite.behaviour.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The starts that should be refused, each with one thing wrong. */
final class Refusals {

    /** The starts that were refused, and the answers. */
    private final Map<WrongStart, Seen> refused = new LinkedHashMap<>();
    /** All of them that were sent, and the last answers. */
    private final Map<WrongStart, Seen> sent = new LinkedHashMap<>();

    static Refusals get() {
        return Cloud.session().shared("refusals", Refusals::new);
    }

    /** Sends a start that differs from an accepted one in one thing. What a wrong server starts is followed to its end. */
    Seen send(WrongStart wrong) {
        Seen answer = Looks.refusal(Cloud.session(), () -> sendOnce(wrong));
        sent.put(wrong, answer);
        return answer;
    }

    private Seen sendOnce(WrongStart wrong) {
        wrong.kind().acceptedBody();
        Backups backups = Backups.get();
        Cloud.backups().followAll();
        Leftovers.of(Cloud.session(), Cloud.backup()).expectNothing();
        Seen answer = Reply.decided(Cloud.session().send(wrong.call()));
        backups.addAny(wrong.kind() == Kind.TENANT, answer);
        if (Cloud.reply(answer) == Reply.REFUSED) {
            refused.put(wrong, answer);
        }
        return answer;
    }

    boolean isSent(WrongStart wrong) {
        return sent.containsKey(wrong);
    }

    /** The last answers to all of them. */
    List<Seen> answers() {
        return List.copyOf(sent.values());
    }

    boolean has(Kind kind) {
        return refused.keySet().stream().anyMatch(wrong -> wrong.kind() == kind);
    }

    /** The starts that were refused. */
    List<Refused> all() {
        List<Refused> all = new ArrayList<>();
        refused.forEach((wrong, answer) -> all.add(new Refused(wrong.words(), answer, () -> send(wrong))));
        return all;
    }
}
