package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** The starts that should be refused, and the search for what they may have left behind. */
final class Refusals {

    /** The starts that were refused. */
    private final Set<WrongStart> refused = new LinkedHashSet<>();
    private int wronglyAccepted;
    private boolean looked;
    private Optional<SetList> before = Optional.empty();
    private Optional<Seen> last = Optional.empty();

    static Refusals get() {
        return Cloud.session().shared("refusals", Refusals::new);
    }

    /** Sends a start that differs from an accepted one in one thing. What a wrong server starts is followed to its end. */
    Seen send(WrongStart wrong) {
        if (wronglyAccepted >= Cloud.session().settings().maxStarts()) {
            throw Skip.because("the server has accepted " + wronglyAccepted
                    + " starts that it should have refused; no more are sent");
        }
        wrong.kind().acceptedBody();
        Backups backups = Backups.get();
        backups.followAll();
        lookBefore();
        Seen answer = Cloud.decided(Cloud.session().send(wrong.call()));
        backups.addAny(wrong.kind() == Kind.TENANT, answer);
        if (Reply.of(answer) == Reply.REFUSED) {
            refused.add(wrong);
            last = Optional.of(answer);
        } else if (Reply.isAccepted(answer)) {
            wronglyAccepted++;
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
        return refused.stream().anyMatch(wrong -> wrong.kind() == kind);
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
        return Remains.find(first, List.copyOf(refused).stream()
                .map(wrong -> new Remains.Refused(wrong.words(), () -> send(wrong))).toList());
    }
}
