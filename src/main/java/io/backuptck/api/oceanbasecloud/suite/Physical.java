package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.api.oceanbasecloud.suite.Plan.Suspect;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.Reply;

/** The physical backups of a run: each is started once, by the scenario that needs it first. */
final class Physical {

    private static final String WITH_CHECK = "physical backup with a check";
    private static final String ONLY_CHECKED = "the server refuses the start only with the check beforehand, which may have found that the backup "
            + "is impossible";
    private static final String PLAIN = "physical backup";

    private Physical() {
    }

    /** The documentation's own start, which asks for a check beforehand. Nothing promises that the check finds nothing. */
    static Attempt withCheck() {
        return Backups.get().attempt(WITH_CHECK, () -> Plan.physical(Bodies.physical(true), "OBC-PHYSICAL-01")
                .excusing(Suspect.excused(Bodies.physical(null), ONLY_CHECKED), Suspect.excused(Bodies.physical(false), ONLY_CHECKED)));
    }

    /** The start that says nothing of a check. When both are refused, this one has no meaning of its own. */
    static Attempt plain() {
        boolean first = !withCheck().isAccepted();
        return Backups.get().attempt(PLAIN, () -> {
            Plan plan = Plan.physical(Bodies.physical(null), "OBC-PHYSICAL-02");
            return first ? plan.undecidable("no physical backup could be started, whether it speaks of a check or not") : plan;
        });
    }

    static Attempt withoutCheck() {
        usable();
        return Backups.get().attempt("physical backup without a check", () ->
                Plan.physical(Bodies.physical(false), "OBC-PHYSICAL-03").late());
    }

    /**
     * Skips the scenario when the refusal of a physical start means nothing. When all are refused, the plain one has no meaning of
     * its own, and the names in it may be those of nothing.
     */
    static void requireMeaning(Attempt attempt) {
        if (Backups.get().is(PLAIN, attempt)) {
            usable();
        }
        boolean refused = Backups.get().is(WITH_CHECK, attempt) && attempt.answer().filter(answer -> Cloud.reply(answer) == Reply.REFUSED)
                .isPresent();
        if (refused && attempt.guilty().contains("OBC-PHYSICAL-01")) {
            if (plain().isAccepted()) {
                throw Skip.because(ONLY_CHECKED);
            }
            Claims.requireKnown(attempt.answer().orElseThrow());
        }
    }

    /** True when a start was refused because it says nothing of a check. */
    static boolean isCheckNeeded() {
        return Backups.get().hasFailed(PLAIN) && withCheck().isAccepted();
    }

    /** True when physical backups were tried and none could be started. */
    static boolean isBlocked() {
        return Backups.get().hasFailed(WITH_CHECK) && Backups.get().hasFailed(PLAIN);
    }

    /** An accepted start; the scenario is skipped when there is none. */
    static Attempt usable() {
        Attempt attempt = withCheck().isAccepted() ? withCheck() : plain();
        if (!attempt.isAccepted()) {
            throw Skip.because("no physical backup could be started");
        }
        return attempt;
    }

    /** The backup behind an accepted start after it was followed as far as possible. */
    static KnownResource followed(Attempt attempt) {
        KnownResource backup = begun(attempt);
        backup.follow();
        return backup;
    }

    static KnownResource begun(Attempt attempt) {
        return Cloud.backups().of(attempt.answer().orElseThrow()).orElseThrow(() ->
                Skip.because("the answer to the start names no task that could be followed (see OBC-PHYSICAL-13)"));
    }
}
