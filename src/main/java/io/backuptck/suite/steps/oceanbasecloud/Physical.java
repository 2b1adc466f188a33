package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.Skip;
import java.util.List;
import java.util.Optional;

/** The physical backups of a run: each is started once, by the scenario that needs it first. */
final class Physical {

    private static final String WITH_CHECK = "physical backup with a check";
    private static final String PLAIN = "physical backup";

    private Physical() {
    }

    /** The documentation's own start, which asks for a check beforehand. */
    static Attempt withCheck() {
        return attempt(WITH_CHECK, true, "OBC-PHYSICAL-01");
    }

    /** The start that says nothing of a check. When both are refused, this one has no meaning of its own. */
    static Attempt plain() {
        boolean first = !withCheck().isAccepted();
        return Backups.get().attempt(PLAIN, () -> new Plan(Bodies.physical(null), true, "OBC-PHYSICAL-02", List.of(),
                first ? Optional.of("no physical backup could be started (see OBC-PHYSICAL-01)") : Optional.empty()));
    }

    static Attempt withoutCheck() {
        usable();
        return attempt("physical backup without a check", false, "OBC-PHYSICAL-03");
    }

    private static Attempt attempt(String name, Boolean needPreCheck, String requirement) {
        return Backups.get().attempt(name, () -> Plan.physical(Bodies.physical(needPreCheck), requirement));
    }

    /** True when physical backups were tried and none could be started. */
    static boolean isBlocked() {
        return Backups.get().hasFailed(WITH_CHECK) && Backups.get().hasFailed(PLAIN);
    }

    /** An accepted start; the scenario is skipped when there is none. */
    static Attempt usable() {
        Attempt attempt = withCheck().isAccepted() ? withCheck() : plain();
        if (!attempt.isAccepted()) {
            throw Skip.because("no physical backup could be started (see OBC-PHYSICAL-01)");
        }
        return attempt;
    }

    /** The backup behind an accepted start after it was followed as far as possible. */
    static Started followed(Attempt attempt) {
        Started backup = Backups.get().of(attempt.answer().orElseThrow());
        Follower.follow(backup);
        return backup;
    }
}
