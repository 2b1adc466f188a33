package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Sends valid starts, one after the other, and finds out what a refusal means. A server may refuse a start because an
 * earlier backup is still going on, and the end of a logical one cannot be seen; so a start is blamed only when the
 * server at the same time accepts another one.
 */
final class Starts {

    /** How long a start is tried again that was refused while another one was accepted. */
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int CONFLICT = 409;

    private final ApiSession session = Cloud.session();
    private final Backups backups = Backups.get();

    /** Sends a start when nothing that can be followed is going on any more. */
    Attempt attempt(Plan plan) {
        backups.followAll();
        Seen answer;
        try {
            answer = send(plan.body(), plan.isPhysical());
        } catch (Inconclusive lost) {
            return Attempt.undecided(Optional.empty(), lost);
        }
        try {
            return switch (Reply.of(answer)) {
                case ACCEPTED -> Attempt.accepted(answer);
                case BROKEN -> Attempt.refused(answer, Set.of(plan.requirement()), Map.of());
                case UNCLEAR -> Attempt.undecided(Optional.of(answer),
                        Skip.because("the answer to the start tells neither success nor failure"));
                case REFUSED -> diagnose(plan, answer);
            };
        } catch (Inconclusive | TestAbortedException e) {
            return Attempt.undecided(Optional.of(answer), e);
        }
    }

    private Attempt diagnose(Plan plan, Seen refusal) {
        boolean calm = backups.areOver();
        for (Plan.Suspect suspect : plan.suspects()) {
            Seen other = send(suspect.body(), plan.isPhysical());
            if (Reply.isAccepted(other)) {
                Map<String, Seen> held = new HashMap<>();
                suspect.held().forEach(requirement -> held.put(requirement, other));
                return orLater(plan, calm, Attempt.refused(refusal, suspect.guilty(), held));
            }
        }
        if (plan.undecidable().isPresent()) {
            throw Skip.because(plan.undecidable().get());
        }
        Attempt own = Attempt.refused(refusal, Set.of(plan.requirement()), Map.of());
        Optional<String> known = backups.acceptedBody(plan.isPhysical());
        if (known.isEmpty()) {
            return withoutComparison(plan, calm, own);
        }
        if (Reply.isAccepted(send(known.get(), plan.isPhysical()))) {
            return orLater(plan, false, own);
        }
        return again(plan, session.settings().completionTimeout()).map(Attempt::accepted).orElseThrow(() ->
                Skip.because("the server for the moment refuses even a start like the one that it accepted before"));
    }

    /** Nothing of this kind was accepted before, so there is nothing to compare the refusal with. */
    private Attempt withoutComparison(Plan plan, boolean calm, Attempt own) {
        boolean conflict = own.answer().filter(answer -> answer.status() == CONFLICT).isPresent();
        if (calm && !conflict) {
            return own;
        }
        Optional<Seen> later = again(plan, session.settings().completionTimeout());
        if (later.isEmpty() && conflict) {
            throw new Inconclusive("a start is answered with a conflict again and again; "
                    + "does something else keep the cluster busy?");
        }
        return later.map(Attempt::accepted).orElse(own);
    }

    /** The verdict, unless the start is accepted after all once what went on before is over. */
    private Attempt orLater(Plan plan, boolean calm, Attempt verdict) {
        return calm ? verdict : again(plan, GRACE).map(Attempt::accepted).orElse(verdict);
    }

    /** Sends a start that was refused again and again, ever more slowly: what was refused has started nothing. */
    private Optional<Seen> again(Plan plan, Duration atMost) {
        Instant deadline = session.time().now().plus(atMost);
        Duration pause = session.settings().pollInterval();
        while (session.time().now().plus(pause).isBefore(deadline)) {
            sleep(pause);
            Seen answer = send(plan.body(), plan.isPhysical());
            if (Reply.isAccepted(answer)) {
                return Optional.of(answer);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return Optional.empty();
    }

    private void sleep(Duration pause) {
        try {
            session.time().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the run was interrupted");
        }
    }

    private Seen send(String body, boolean physical) {
        Seen answer = session.sendStart(Cloud.start(body));
        backups.add(body, physical, answer);
        return Cloud.decided(answer);
    }
}
