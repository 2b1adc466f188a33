package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Followed;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.KnownResources;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.Authentication;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All backups that the run has started. One is made at a time: the next one waits for the end of the one before. */
final class StartedBackups {

    /** The instance may be busy for a while after a backup, and others may use it. */
    private static final Duration PATIENCE_WITH_START = Duration.ofMinutes(5);
    /** A conflict is a refusal, too, but perhaps not for what is wrong with the request. */
    private static final Duration PATIENCE_WITH_REFUSAL = Duration.ofSeconds(30);

    private static final Set<String> OVER = Set.of("COMPLETED", "FAILED");

    private final ApiSession session = Gaussdb.session();
    private final KnownResources known = Gaussdb.backups();
    private final Options options = new Options(this);

    static StartedBackups get() {
        return Gaussdb.session().shared("backups", StartedBackups::new);
    }

    Options options() {
        return options;
    }

    /** Starts a backup with these options when nothing else is going on. */
    Attempt start(Set<StartOption> with) {
        awaitEnds();
        StartRequest[] request = new StartRequest[1];
        Seen answer = new Idle(() -> session.sendStart((request[0] = announced(with)).call()), PATIENCE_WITH_START, true).decided();
        if (known.isBusy(answer)) {
            throw new Inconclusive("a start is answered with a conflict again and again although no backup of the "
                    + "instance is building; is the instance in its normal state?");
        }
        return attempt(request[0], answer);
    }

    private StartRequest announced(Set<StartOption> with) {
        StartRequest request = StartRequest.with(with);
        known.announce(request.name());
        return request;
    }

    private Attempt attempt(StartRequest request, Seen answer) {
        return new Attempt(request, Reply.decided(answer), Gaussdb.isAccepted(answer) ? known.add(answer) : Optional.empty());
    }

    /** The backup that was started last, as long as nobody has waited for its end. */
    Optional<KnownResource> unfinished() {
        return known.wanted().stream().reduce((earlier, later) -> later).filter(last -> !last.isFollowed());
    }

    /** Starts a backup at once, whatever is going on. */
    Attempt startBeside() {
        StartRequest request = announced(options.accepted());
        return attempt(request, session.sendStart(request.call()));
    }

    /** Sends a start that would be accepted if it came from the run itself. */
    Attempt startAs(Authentication credentials) {
        awaitEnds();
        StartRequest request = announced(options.accepted());
        Attempt start = attempt(request, session.send(request.call(), credentials));
        start.backup().ifPresent(known::unwanted);
        return start;
    }

    /**
     * Sends a start that has to be refused when nothing is going on that would be another reason to refuse it. Where that
     * cannot be known it is sent all the same, for nothing makes it right to accept it; that it is refused proves nothing.
     */
    Seen startWrongly(Supplier<WrongStart> wrong) {
        Optional<String> unfinished = awaitEachEnd();
        WrongStart[] request = new WrongStart[1];
        Seen answer = new Idle(() -> Looks.refusal(session, () -> {
            request[0] = wrong.get();
            known.announce(request[0].name());
            return session.send(request[0].call());
        }), unfinished.isEmpty() ? PATIENCE_WITH_REFUSAL : Duration.ZERO, false).decided();
        if (Gaussdb.isAccepted(answer)) {
            known.add(answer).ifPresent(known::unwanted);
            return answer;
        }
        known.names().refused(request[0].name());
        unfinished.ifPresent(reason -> {
            throw Skip.because("it was refused, which need not be for what is wrong with it: " + reason);
        });
        return answer;
    }

    /** Follows every backup to its end; the scenario is skipped when one does not come to it. */
    void awaitEnds() {
        awaitEachEnd().ifPresent(reason -> {
            throw Skip.because(reason);
        });
    }

    /** Follows every backup to its end; why one may not have come to it, or nothing. */
    private Optional<String> awaitEachEnd() {
        for (KnownResource backup : known.all()) {
            if (known.isUnwanted(backup) && Followed.isNameless(backup)) {
                continue; // perhaps there is no backup at all; if there is one, the list will tell of it under its name
            }
            backup.follow();
            boolean overAtOnce = OVER.contains(backup.creation().at("/backup/status").asText());
            boolean isOpen = !backup.missedEnd().isEmpty() && !Followed.isNameless(backup) && !overAtOnce && !backup.isGone();
            if (isOpen && !known.isUnwanted(backup)) {
                return Optional.of("an earlier backup may still be building: " + backup.missedEnd()
                        + " (see GDB-LIFE-07, GDB-CREATE-03)");
            }
        }
        return Optional.empty();
    }
}
