package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.ApiCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Sends valid starts, one after the other, and finds out what a refusal means. A server may refuse a start because an
 * earlier backup is still going on, its own or somebody else's, and the end of a logical one cannot be seen. That another start is
 * accepted later proves nothing by itself: what was in the way may have ended in between. So a start is blamed only when the
 * server refuses it once more after that.
 */
final class Starts {

    /** How long a start is tried again that may have been refused for earlier work, before it is looked into closely. */
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int CONFLICT = 409;

    private final ApiSession session = Cloud.session();
    private final Backups backups = Backups.get();
    /** The starts that were accepted after the planned one was refused. */
    private final Set<String> sentNow = new HashSet<>();

    /** Sends a start when nothing that can be followed is going on any more. */
    Attempt attempt(Plan plan) {
        Cloud.backups().followAll();
        boolean calm = backups.areOver() && !isAnySetUnfinished();
        Seen answer;
        try {
            answer = send(plan, plan.body());
        } catch (Inconclusive lost) {
            return Attempt.undecided(Optional.empty(), lost);
        }
        try {
            return switch (Cloud.reply(answer)) {
                case ACCEPTED -> Attempt.accepted(answer);
                case BROKEN -> Attempt.refused(answer, Set.of(plan.requirement()), Map.of());
                case UNCLEAR -> Attempt.undecided(Optional.of(answer),
                        Skip.because("the answer to the start tells neither success nor failure"));
                case REFUSED -> diagnose(plan, calm, answer);
            };
        } catch (Inconclusive | TestAbortedException e) {
            return Attempt.undecided(Optional.of(answer), e);
        }
    }

    /** @param calm nothing was going on before the start that could be a reason to refuse it */
    private Attempt diagnose(Plan plan, boolean calm, Seen refusal) {
        if (plan.undecidable().isPresent()) {
            Attempt verdict = suspects(plan, refusal).orElseThrow(() -> Skip.because(plan.undecidable().get()));
            return calm ? verdict : again(plan, GRACE).map(Attempt::accepted).orElse(verdict);
        }
        Optional<Seen> later = calm ? Optional.empty() : again(plan, GRACE);
        if (later.isPresent()) {
            return Attempt.accepted(later.get());
        }
        Optional<Attempt> found = suspects(plan, refusal);
        return found.isPresent() ? found.get() : compare(plan, calm, refusal);
    }

    /** True when the list shows a set that is being made, maybe for somebody else. */
    private static boolean isAnySetUnfinished() {
        try {
            return Cloud.backups().isAnyGoingOn();
        } catch (TestAbortedException | Inconclusive noList) {
            return false;
        }
    }

    private Optional<Attempt> suspects(Plan plan, Seen refusal) {
        for (Plan.Suspect suspect : plan.suspects()) {
            Seen other = send(plan, suspect.body());
            if (Cloud.isAccepted(other)) {
                Optional<Seen> now = repeated(plan, suspect.body());
                if (now.isPresent()) {
                    return now.map(Attempt::accepted); // what was in the way is over
                }
                if (suspect.excuse().isPresent()) {
                    throw Skip.because(suspect.excuse().get());
                }
                Map<String, Seen> held = new HashMap<>();
                suspect.held().forEach(requirement -> held.put(requirement, other));
                return Optional.of(Attempt.refused(refusal, suspect.guilty(), held));
            }
        }
        return Optional.empty();
    }

    /**
     * The planned start sent once more after another one was accepted; empty when it is refused again though nothing is in the
     * way. The scenario has no verdict when that cannot be found out.
     *
     * @param accepted the body of the other start
     */
    private Optional<Seen> repeated(Plan plan, String accepted) {
        Cloud.backups().followAll();
        Optional<Seen> now = Optional.of(send(plan, plan.body())).filter(Cloud::isAccepted);
        if (now.isPresent() || backups.areOver() && !isAnySetUnfinished()) {
            return now;
        }
        Optional<Seen> later = again(plan, GRACE); // what was accepted may be going on unseen
        if (later.isEmpty() && !Cloud.isAccepted(send(plan, accepted))) {
            throw busy();
        }
        return later;
    }

    private static RuntimeException busy() {
        return Skip.because("the server for the moment refuses even a start like the one that it accepted before");
    }

    /** Holds the refusal against a start that was accepted before: is that still accepted? */
    private Attempt compare(Plan plan, boolean calm, Seen refusal) {
        Attempt own = Attempt.refused(refusal, Set.of(plan.requirement()), Map.of());
        Optional<String> other = refusal.status() == CONFLICT ? Optional.empty() : acceptedBesides(plan, refusal);
        if (other.isPresent()) {
            return repeated(plan, other.get()).map(Attempt::accepted).orElse(own);
        }
        Optional<String> known = backups.acceptedBody(plan.isPhysical());
        if (known.isEmpty()) {
            return withoutComparison(plan, calm, own);
        }
        if (Cloud.isAccepted(send(plan, known.get()))) {
            return repeated(plan, known.get()).map(Attempt::accepted).orElse(own);
        }
        return again(plan, session.settings().completionTimeout()).map(Attempt::accepted).orElseThrow(Starts::busy);
    }

    /**
     * Holds the names in a refused start against the server's word. The scenario has no verdict when the refusal may be about
     * one of them.
     *
     * @return a start that was accepted meanwhile
     */
    private Optional<String> acceptedBesides(Plan plan, Seen refusal) {
        Optional<String> accepted = Optional.empty();
        for (NameInStart name : plan.names()) {
            Seen unknown = send(plan, name.madeUp()); // no proof when it is accepted: then names are not looked up
            if (Claims.isAlike(refusal, session.fixture(name.key()), unknown, Claims.MADE_UP)) {
                NameInStart.Proof good = name.proofs().stream()
                        .sorted(Comparator.comparing(proof -> !backups.isAccepted(proof.start())))
                        .filter(proof -> isGood(plan, proof)).findFirst()
                        .orElseThrow(() -> Inconclusive.forThisScenario(Claims.correction(name.key())));
                accepted = accepted.or(() -> Optional.of(good.start()).filter(sentNow::contains));
            }
        }
        return accepted;
    }

    /** A start that was accepted before is not sent again, to spare the server. */
    private boolean isGood(Plan plan, NameInStart.Proof proof) {
        boolean accepted = backups.isAccepted(proof.start());
        if (!accepted && Cloud.isAccepted(send(plan, proof.start()))) {
            accepted = sentNow.add(proof.start());
        }
        return accepted && (proof.control().isEmpty() || !Cloud.isAccepted(send(plan, proof.control().get())));
    }

    /**
     * Nothing of this kind was accepted before, so there is nothing to compare the refusal with. Somebody else may have begun
     * something just before the start, so it is sent once more a little later.
     */
    private Attempt withoutComparison(Plan plan, boolean calm, Attempt own) {
        boolean conflict = own.answer().filter(answer -> answer.status() == CONFLICT).isPresent();
        if (calm && !conflict) {
            return again(plan, isAnySetUnfinished() ? GRACE : FIRST_PAUSE).map(Attempt::accepted).orElse(own);
        }
        Optional<Seen> later = again(plan, session.settings().completionTimeout());
        if (later.isEmpty() && conflict) {
            throw new Inconclusive("a start is answered with a conflict again and again; "
                    + "does something else keep the cluster busy?");
        }
        return later.map(Attempt::accepted).orElse(own);
    }

    /** Sends a start that was refused again and again, ever more slowly: what was refused has started nothing. */
    private Optional<Seen> again(Plan plan, Duration atMost) {
        Duration timeout = session.settings().completionTimeout();
        Instant deadline = session.time().now().plus(atMost.compareTo(timeout) < 0 ? atMost : timeout);
        Duration pause = FIRST_PAUSE.compareTo(timeout) < 0 ? FIRST_PAUSE : timeout;
        while (!session.time().now().plus(pause).isAfter(deadline)) {
            session.pause(pause);
            Seen answer = send(plan, plan.body());
            if (Cloud.isAccepted(answer)) {
                return Optional.of(answer);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return Optional.empty();
    }

    private Seen send(Plan plan, String body) {
        ApiCall call = Cloud.start(body);
        Seen answer;
        try {
            answer = plan.afterRefusals() ? session.send(call) : session.sendStart(call);
        } catch (Inconclusive lost) {
            backups.addLost(call.body());
            throw lost;
        }
        backups.add(body, plan.isPhysical(), answer);
        return Reply.decided(answer);
    }
}
