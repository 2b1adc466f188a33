package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** The starts that should be refused, and the search for what they may have left behind. */
final class Refusals {

    private static final String JSON = "application/json";

    /** The flaws of the starts that were refused. */
    private final Set<Flaw> refused = new LinkedHashSet<>();
    private boolean looked;
    private Optional<SetList> before = Optional.empty();
    private Optional<Seen> last = Optional.empty();

    static Refusals get() {
        return Cloud.session().shared("refusals", Refusals::new);
    }

    /** Sends a start that differs from an accepted one in one thing. What a wrong server starts is followed to its end. */
    Seen send(Flaw flaw) {
        String valid = flaw.kind().acceptedBody();
        Backups backups = Backups.get();
        backups.followAll();
        lookBefore();
        String body = flaw.spoil(valid);
        ApiCall call = body.isEmpty() ? Cloud.call("startBackup").body(new byte[0], JSON) : Cloud.start(body);
        Seen answer = Cloud.decided(Cloud.session().send(call));
        backups.addAny(flaw.kind() == Kind.TENANT, answer);
        if (Reply.of(answer) == Reply.REFUSED) {
            refused.add(flaw);
            last = Optional.of(answer);
        }
        return answer;
    }

    /** The list is looked at before the first of these starts, where there is one. */
    private void lookBefore() {
        if (!looked) {
            looked = true;
            try {
                before = Optional.of(SetList.look());
            } catch (TestAbortedException noList) {
                before = Optional.empty();
            }
        }
    }

    boolean has(Kind kind) {
        return refused.stream().anyMatch(flaw -> flaw.kind() == kind);
    }

    /** The answer to the last of these starts that was refused. */
    Seen last() {
        return last.orElseThrow(() -> Skip.because("no start was refused"));
    }

    /** A refused start that leaves a new set each time it is sent. */
    Optional<Remains.LeftBehind> leftBehind() {
        if (refused.isEmpty()) {
            throw Skip.because("no start was refused");
        }
        SetList first = before.orElseThrow(() -> Skip.because("the backup sets could not be listed"));
        return Remains.find(first, Set.copyOf(refused).stream().sorted()
                .map(flaw -> new Remains.Refused(flaw.words(), () -> send(flaw))).toList());
    }
}
