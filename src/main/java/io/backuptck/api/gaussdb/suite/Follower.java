package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Follows a backup through its task and the list, until both have come to their end. */
final class Follower {

    /**
     * How long task and list may differ: the task in knowing that the backup is over, the list in showing a backup of
     * which no task tells that it is still in the making.
     */
    static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Looks at something that is over, to see that it stays so. */
    private static final int LOOKS_AFTER_END = 3;
    /** Looks for a backup in the list after its task has failed: it may have failed before it was recorded. */
    private static final int LOOKS_AFTER_FAILED_JOB = 5;
    /** Looks for a task that the server may not know yet, where there is no list. */
    private static final int MOST_BLIND_LOOKS = 10;

    private final ApiSession session;
    private final Started backup;
    /** When something last told that the backup is still in the making. */
    private Instant lastSign;
    private int looksAfterFailedJob;
    private int blindLooks;
    private boolean lost;
    /** The last look at the list was answered and did not show the backup. */
    private boolean absent;

    private Follower(ApiSession session, Started backup) {
        this.session = session;
        this.backup = backup;
        this.lastSign = session.time().now();
    }

    /** Follows a backup unless that was done before. */
    static void follow(ApiSession session, Started backup) {
        if (!backup.isFollowed()) {
            backup.followed(new Follower(session, backup).toEnd());
        }
    }

    /** Why the end was not seen; empty text when it was. */
    private String toEnd() {
        boolean ended = session.poll(this::look, over -> over).isPresent();
        if (absent && backup.listed().isPresent()) {
            backup.gone();
            return "the list no longer shows the backup";
        }
        if (!ended) {
            return "the end of the backup was not seen within " + session.settings().completionTimeout().toMinutes()
                    + " minutes";
        }
        if (lost) {
            return "the list did not show the backup within " + PATIENCE.toMinutes() + " minutes";
        }
        if (blindLooks >= MOST_BLIND_LOOKS) {
            return "the server offers no list of backups and does not know the task";
        }
        AtomicInteger looks = new AtomicInteger();
        session.poll(() -> look() ? looks.incrementAndGet() : LOOKS_AFTER_END, count -> count >= LOOKS_AFTER_END);
        return "";
    }

    /** Looks once; true when there is nothing more to wait for. */
    private boolean look() {
        Jobs.look(backup);
        Optional<Optional<Listed>> look = Lists.look(backup);
        boolean listed = look.flatMap(found -> found).isPresent();
        absent = look.isPresent() && !listed;
        if (backup.jobStatus().asText().equals("Failed") && !listed && ++looksAfterFailedJob >= LOOKS_AFTER_FAILED_JOB) {
            return true;
        }
        boolean jobDone = backup.isJobOver() || !backup.isJobShown() || jobsStayBehind();
        Instant now = session.time().now();
        if (!jobDone && !backup.isOver() || listed && !backup.isOver()) {
            lastSign = now;
        }
        boolean late = now.isAfter(lastSign.plus(PATIENCE));
        if (listed || !jobDone) {
            return backup.isOver() && (jobDone || late);
        }
        if (Lists.isOffered()) {
            lost = late;
            return lost;
        }
        return backup.isJobOver() || ++blindLooks >= MOST_BLIND_LOOKS;
    }

    /** The task of an earlier backup did not end in time, so there is no use in waiting for this one. */
    private static boolean jobsStayBehind() {
        return StartedBackups.get().started().stream().anyMatch(earlier ->
                earlier.isFollowed() && earlier.isOver() && earlier.job().isPresent() && !earlier.isJobOver());
    }
}
