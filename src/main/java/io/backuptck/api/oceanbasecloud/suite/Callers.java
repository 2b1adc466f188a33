package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.suite.behaviour.Refused;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.DigestChallenge;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The starts by callers whom a server must not let in, and the search for what they may have left behind.
 *
 * @param own     the run's own credentials
 * @param answers to those that were sent
 */
record Callers(DigestAuthentication own, Map<Caller, Seen> answers) {

    /** The scenario is skipped when nobody can tell whether the server asks for credentials. */
    static Callers get() {
        return Cloud.session().shared("callers", () -> new Callers(Cloud.session().identity(DigestAuthentication.class)
                .orElseThrow(() -> Skip.because("the run has no credentials, so a server without authentication is taken "
                        + "for what it is; give them in BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY to check what it "
                        + "does without them")), new EnumMap<>(Caller.class)));
    }

    /** Sends a start that the server would accept from the run itself; each is sent once. */
    Seen start(Caller caller) {
        if (!answers.containsKey(caller)) {
            if (caller.answersDemands() && Cloud.isAccepted(start(Caller.NOBODY))) {
                throw Skip.because("the server lets everybody start backups (see OBC-AUTH-01)");
            }
            answers.put(caller, send(caller));
        }
        Seen answer = answers.get(caller);
        boolean signed = answer.exchange().request().headers().stream().anyMatch(header ->
                header.name().equals("Authorization"));
        if (caller.answersDemands() && !signed) {
            throw Skip.because("the server did not ask for a digest, so none was sent (see OBC-AUTH-05, OBC-AUTH-19)");
        }
        return answer;
    }

    private Seen send(Caller caller) {
        String valid = Kind.TENANT.acceptedBody();
        Optional<DigestChallenge> demand = caller.answersDemands() ? demand() : Optional.empty();
        return Backups.get().unwanted(true, () -> Cloud.session().send(caller.start(valid), caller.credentials(own, demand)));
    }

    /** What the server asks for at a mere question, so that no start goes out without any credentials beside. */
    private static Optional<DigestChallenge> demand() {
        try {
            Seen answer = Cloud.session().send(Cloud.call("listBackupSets"), Authentication.NONE);
            return DigestChallenge.in(answer.exchange().response());
        } catch (TestAbortedException noList) {
            return Optional.empty();
        }
    }

    /** Judges that the starts of these callers have left no backup set. */
    void checkNothingLeft(String requirement, Stream<Caller> callers) {
        Leftovers.of(Cloud.session(), Cloud.backup()).check(requirement, callers.filter(caller -> Cloud.reply(start(caller)) == Reply.REFUSED)
                .map(caller -> new Refused(caller.words(), start(caller), () -> send(caller))).toList());
    }
}
