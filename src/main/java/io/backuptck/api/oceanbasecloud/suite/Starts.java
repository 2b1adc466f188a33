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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opentest4j.TestAbortedException;

/**
 * Sends a valid start and finds out what a refusal means. A server may refuse a start because an
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
    /** Starts that show that the names in them exist, where the server accepts them. */
    private static final List<Start> PROOFS = List.of(Start.databases("database"), Start.databases("secondDatabase"),
            Start.databases("database", "secondDatabase"), Start.tables("database", "table"), Start.tables("database", "secondTable"),
            Start.tables("database", "table", "secondTable"), Start.tables("database", "table", Start.madeUp(1)));

    private final ApiSession session = Cloud.session();
    private final Backups backups = Backups.get();
    private final Duration timeout = session.settings().completionTimeout();
    /** The starts that were accepted after the planned one was refused. */
    private final Set<Start> sentNow = new HashSet<>();
    private final Plan plan;

    Starts(Plan plan) {
        this.plan = plan;
    }

    /** Sends the start when nothing that can be followed is going on any more. */
    Attempt attempt() {
        Cloud.backups().followAll();
        boolean calm = isCalm();
        Seen answer;
        try {
            answer = send(plan.start());
        } catch (Inconclusive lost) {
            return new Attempt(plan, Optional.empty(), Set.of(), Map.of(), Optional.of(lost));
        }
        try {
            return switch (Cloud.reply(answer)) {
                case ACCEPTED -> accepted(answer);
                case BROKEN -> refused(answer, Set.of(plan.requirement()), Map.of());
                case UNCLEAR -> throw Skip.because("the answer to the start tells neither success nor failure");
                case REFUSED -> diagnose(calm, answer);
            };
        } catch (Inconclusive | TestAbortedException e) {
            return new Attempt(plan, Optional.of(answer), Set.of(), Map.of(), Optional.of(e));
        }
    }

    private Attempt accepted(Seen answer) {
        return refused(answer, Set.of(), Map.of());
    }

    private Attempt refused(Seen answer, Set<String> guilty, Map<String, Seen> held) {
        return new Attempt(plan, Optional.of(answer), guilty, held, Optional.empty());
    }

    /** True when nothing is seen to go on that could be a reason to refuse a start. */
    private boolean isCalm() {
        return backups.areOver() && !isAnySetUnfinished();
    }

    /** True when the list shows a set that is being made, maybe for somebody else. */
    private static boolean isAnySetUnfinished() {
        try {
            return Cloud.backups().isAnyGoingOn();
        } catch (TestAbortedException | Inconclusive noList) {
            return false;
        }
    }

    /** @param calm nothing was going on before the start */
    private Attempt diagnose(boolean calm, Seen refusal) {
        if (plan.undecidable().isPresent()) {
            Attempt verdict = suspects(refusal).orElseThrow(() -> Skip.because(plan.undecidable().get()));
            return calm ? verdict : again(GRACE).map(this::accepted).orElse(verdict);
        }
        Optional<Seen> later = calm ? Optional.empty() : again(GRACE);
        return later.map(this::accepted).or(() -> suspects(refusal)).orElseGet(() -> compare(calm, refusal));
    }

    private Optional<Attempt> suspects(Seen refusal) {
        for (Plan.Suspect suspect : plan.suspects()) {
            Seen other = send(suspect.start());
            if (Cloud.isAccepted(other)) {
                Optional<Seen> now = repeated(suspect.start());
                if (now.isEmpty() && suspect.excuse().isPresent()) {
                    throw Skip.because(suspect.excuse().get());
                }
                Map<String, Seen> held = new HashMap<>();
                suspect.held().forEach(requirement -> held.put(requirement, other));
                return now.map(this::accepted) // what was in the way is over
                        .or(() -> Optional.of(refused(refusal, suspect.guilty(), held)));
            }
        }
        return Optional.empty();
    }

    /**
     * The planned start sent once more after another one was accepted; empty when it is refused again though nothing is in the
     * way. The scenario has no verdict when that cannot be found out.
     */
    private Optional<Seen> repeated(Start other) {
        Cloud.backups().followAll();
        Optional<Seen> now = Optional.of(send(plan.start())).filter(Cloud::isAccepted);
        if (now.isPresent() || isCalm()) {
            return now;
        }
        Optional<Seen> later = again(GRACE); // what was accepted may be going on unseen
        if (later.isEmpty() && !Cloud.isAccepted(send(other))) {
            throw busy();
        }
        return later;
    }

    private static RuntimeException busy() {
        return Skip.because("the server for the moment refuses even a start like the one that it accepted before");
    }

    /** Holds the refusal against a start that was accepted before: is that still accepted? */
    private Attempt compare(boolean calm, Seen refusal) {
        Attempt own = refused(refusal, Set.of(plan.requirement()), Map.of());
        Optional<Start> besides = refusal.status() == CONFLICT || plan.start().isPhysical() ? Optional.empty() : acceptedBesides(refusal);
        Optional<Start> known = besides.or(() -> backups.accepted(plan.start().isPhysical()));
        if (known.isEmpty()) {
            return withoutComparison(calm, own);
        }
        if (besides.isPresent() || Cloud.isAccepted(send(known.get()))) {
            return repeated(known.get()).map(this::accepted).orElse(own);
        }
        return again(timeout).map(this::accepted).orElseThrow(Starts::busy);
    }

    /**
     * Holds the names in a refused start against the server's word. The scenario has no verdict when the refusal may be about
     * one of them.
     *
     * @return a start that was accepted meanwhile
     */
    private Optional<Start> acceptedBesides(Seen refusal) {
        Optional<Start> accepted = Optional.empty();
        for (String key : plan.start().keys()) {
            Seen unknown = send(plan.start().with(key, Claims.MADE_UP)); // no proof when it is accepted: then names are not looked up
            if (Claims.isAlike(refusal, Cloud.name(key), unknown, Claims.MADE_UP)) {
                Start good = PROOFS.stream().filter(proof -> !proof.equals(plan.start()) && proof.keys().contains(key)
                                && proof.keys().stream().allMatch(Cloud::isNamed))
                        .sorted(Comparator.comparing((Start proof) -> !backups.isAccepted(proof)).thenComparing(this::isOfOtherKind))
                        .filter(proof -> isGood(proof, key)).findFirst()
                        .orElseThrow(() -> Inconclusive.forThisScenario(Claims.correction(key)));
                accepted = accepted.or(() -> Optional.of(good).filter(sentNow::contains));
            }
        }
        return accepted;
    }

    private boolean isOfOtherKind(Start proof) {
        return !proof.kind().equals(plan.start().kind());
    }

    /**
     * A start that was accepted before is not sent again, to spare the server. One of another kind is good only when it is refused with
     * a name of nothing, since a server may look for names in some kinds of starts only.
     */
    private boolean isGood(Start proof, String key) {
        Predicate<Start> isAccepted = start -> Cloud.isAccepted(send(start));
        boolean accepted = backups.isAccepted(proof) || isAccepted.test(proof) && sentNow.add(proof);
        return accepted && !(isOfOtherKind(proof) && isAccepted.test(proof.with(key, Claims.MADE_UP)));
    }

    /**
     * Nothing of this kind was accepted before, so there is nothing to compare the refusal with. Somebody else may have begun
     * something just before the start, so it is sent once more a little later.
     */
    private Attempt withoutComparison(boolean calm, Attempt own) {
        boolean conflict = own.answer().orElseThrow().status() == CONFLICT;
        Optional<Seen> later = again(conflict || !calm ? timeout : isAnySetUnfinished() ? GRACE : FIRST_PAUSE);
        if (later.isEmpty() && conflict) {
            throw new Inconclusive("a start is answered with a conflict again and again; "
                    + "does something else keep the cluster busy?");
        }
        return later.map(this::accepted).orElse(own);
    }

    /** Sends a start that was refused again and again, ever more slowly: what was refused has started nothing. */
    private Optional<Seen> again(Duration atMost) {
        Instant deadline = session.time().now().plus(shorter(atMost, timeout));
        Duration pause = shorter(FIRST_PAUSE, timeout);
        while (!session.time().now().plus(pause).isAfter(deadline)) {
            session.pause(pause);
            Seen answer = send(plan.start());
            if (Cloud.isAccepted(answer)) {
                return Optional.of(answer);
            }
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
        return Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Seen send(Start start) {
        ApiCall call = Cloud.start(start.body());
        Seen answer;
        try {
            answer = plan.isLate() ? session.send(call) : session.sendStart(call);
        } catch (Inconclusive lost) {
            backups.addUnseen(call.body());
            throw lost;
        }
        backups.add(start, answer);
        return Reply.decided(answer);
    }
}
