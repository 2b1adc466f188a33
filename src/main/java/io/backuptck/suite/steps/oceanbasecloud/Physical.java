package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.Skip;

/** The physical backups of a run: each is started once, by the scenario that needs it first. */
final class Physical {

    private Physical() {
    }

    /** The documentation's own start, which asks for a check beforehand. */
    static Attempt withCheck() {
        return Cloud.session().shared("physical backup with a check", () ->
                new Starts().attempt(Plan.physical(Bodies.physical(true), "OBC-PHYSICAL-01")));
    }

    /** The start that says nothing of a check. */
    static Attempt plain() {
        withCheck();
        return Cloud.session().shared("physical backup", () ->
                new Starts().attempt(Plan.physical(Bodies.physical(null), "OBC-PHYSICAL-02")));
    }

    static Attempt withoutCheck() {
        usable();
        return Cloud.session().shared("physical backup without a check", () ->
                new Starts().attempt(Plan.physical(Bodies.physical(false), "OBC-PHYSICAL-03")));
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
