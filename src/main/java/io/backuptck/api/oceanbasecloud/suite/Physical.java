package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The physical backups of a run: each is started once, by the scenario that needs it first. */
final class Physical {

    private static final String WITH_CHECK = "OBC-PHYSICAL-01";
    private static final String PLAIN = "OBC-PHYSICAL-02";
    private static final String ONLY_CHECKED = "the server refuses the start only with the check beforehand, which may have found that the backup "
            + "is impossible";

    private Physical() {
    }

    /** The documentation's own start, which asks for a check beforehand. Nothing promises that the check finds nothing. */
    static Attempt withCheck() {
        return Backups.get().attempt(Plan.of(Start.physical(true), WITH_CHECK, Stream.of(Start.physical(null), Start.physical(false)).map(start ->
                new Plan.Suspect(start, Set.of(), Set.of(), Optional.of(ONLY_CHECKED))).toArray(Plan.Suspect[]::new)));
    }

    /** The start that says nothing of a check. When both are refused, this one has no meaning of its own. */
    static Attempt plain() {
        Plan plan = Plan.of(Start.physical(null), PLAIN);
        return Backups.get().attempt(withCheck().isAccepted() ? plan
                : plan.undecidable("no physical backup could be started, whether it speaks of a check or not"));
    }

    static Attempt withoutCheck() {
        usable();
        return Backups.get().attempt(Plan.of(Start.physical(false), "OBC-PHYSICAL-03").late());
    }

    /**
     * Skips the scenario when the refusal of a physical start means nothing. When all are refused, the plain one has no meaning of
     * its own, and the names in it may be those of nothing.
     */
    static void requireMeaning(Attempt attempt) {
        if (attempt.isRefused() && attempt.plan().requirement().equals(PLAIN)) {
            usable();
        }
        if (attempt.guilty().contains(WITH_CHECK) && Cloud.reply(attempt.answer().orElseThrow()) == Reply.REFUSED) {
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

    /** The backup behind an accepted start. */
    static KnownResource begun(Attempt attempt) {
        return Cloud.backups().of(attempt.answer().orElseThrow()).orElseThrow(() ->
                Skip.because("the answer to the start names no task that could be followed (see OBC-PHYSICAL-13)"));
    }
}
