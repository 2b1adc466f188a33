package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.obshell.rules.BackupWords;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the looks at a tenant's overview tell. Backups are told apart by what identifies them, never by whether two looks are
 * equal: other clients start backups, too, and one's own may show up late.
 */
final class Overviews {

    /** Of the phases that are known, each says that the backup goes on. */
    private static final String GOING_ON = "INIT|DOING|CANCELING|BACKUP_.*|BEFORE_BACKUP_LOG";
    /** Zero times come before it. */
    private static final Instant FIRST_BACKUP = Instant.parse("1971-01-01T00:00:00Z");

    private Overviews() {
    }

    /** True when the task is of a word that says that the backup has come to an end. */
    static boolean isOver(JsonNode task) {
        return BackupWords.isOver(task.path("status"));
    }

    /** True when two looks show different backups, or the first none. */
    static boolean isNew(Optional<Seen> before, Seen now) {
        return before.isEmpty() || Stream.of("job_id", "task_id", "backup_set_id")
                .anyMatch(member -> !task(now).path(member).equals(task(before.get()).path(member)));
    }

    /** True when the look shows a backup that the one before did not show. */
    static boolean showsNew(Optional<Seen> before, Seen now) {
        return shows(now) && isNew(before, now);
    }

    static JsonNode task(Seen look) {
        return look.at("/data/status");
    }

    /** True when the look shows a backup, and nothing that is wrong with it keeps it from being read. */
    static boolean shows(Seen look) {
        return look.status() == 200 && task(look).isObject();
    }

    /**
     * True when no backup goes on, as far as two looks in a row tell. No page lists the words for the state of a backup; one
     * of an unknown word is over when it has an end and nothing of it changes any more.
     */
    static boolean isIdle(Optional<Seen> before, Seen now) {
        if (!shows(now)) {
            return now.status() < 500;
        }
        JsonNode task = task(now);
        if (isOver(task) || task.path("status").asText().matches(GOING_ON)) {
            return isOver(task);
        }
        Optional<Instant> start = Times.instant(task.path("start_timestamp"));
        boolean ended = Times.instant(task.path("end_timestamp")).filter(end -> end.isAfter(FIRST_BACKUP)
                && start.filter(end::isBefore).isEmpty()).isPresent();
        return ended && before.filter(look -> task(look).equals(task)).isPresent();
    }

    /** Waits until no backup of the tenant goes on; what never ends is waited for once in a run. */
    static void awaitIdle(String tenant) {
        if (session().isShared("endless backup of " + tenant)) {
            throw new Inconclusive("a backup of " + tenant + " does not come to its end, so no other one can be started");
        }
        Seen[] last = new Seen[2];
        boolean idle = session().poll(() -> {
            last[0] = last[1];
            last[1] = Obshell.overview(tenant);
            return last[1];
        }, look -> isIdle(Optional.ofNullable(last[0]), look)).isPresent();
        if (!idle) {
            session().shared("endless backup of " + tenant, () -> true);
            awaitIdle(tenant);
        }
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
