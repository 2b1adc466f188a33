package io.backuptck.suite.steps.oceanbasecloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** Looks at the backup set of a physical backup until it is over. */
final class Follower {

    /** A set that is not found by then may still come; nothing promises how soon it is there. */
    private static final Duration GRACE = Duration.ofMinutes(5);
    /** The same where the server seems to offer no way to look at sets. */
    private static final Duration SHORT_GRACE = Duration.ofSeconds(10);

    private Follower() {
    }

    /** Follows a backup once; what kept its end from being seen is noted, not thrown. */
    static void follow(Started backup) {
        if (backup.isFollowed()) {
            return;
        }
        backup.followed();
        if (backup.taskId().isEmpty()) {
            backup.missed("the answer to the start names no task that could be followed");
            return;
        }
        String id = backup.taskId().get();
        ApiSession session = Cloud.session();
        Instant begun = session.time().now();
        backup.missed("the backup set of " + id + " did not come to its end within the completion timeout");
        try {
            boolean ended = session.poll(() -> look(backup, id), offered -> backup.isOver() || !backup.isFound()
                    && session.time().now().isAfter(begun.plus(offered ? GRACE : SHORT_GRACE))).isPresent();
            if (!backup.isFound()) {
                backup.missed("no backup set was found under " + id);
            } else if (ended) {
                backup.missed("");
                look(backup, id);
                look(backup, id);
            }
        } catch (Inconclusive e) {
            backup.missed(e.getMessage());
        }
    }

    /**
     * Looks by the id; on servers that have no such read in the list, where the set may have the id of its task.
     *
     * @return whether the server offers one of the two
     */
    private static boolean look(Started backup, String id) {
        try {
            backup.read(Cloud.set(id));
            return true;
        } catch (TestAbortedException notOffered) {
            return backup.reads().isEmpty() && lookInList(backup, id);
        }
    }

    private static boolean lookInList(Started backup, String id) {
        try {
            Seen answer = Cloud.list(Map.of());
            for (JsonNode set : answer.at("/data/dataList")) {
                if (set.path("backupSetId").asText().equals(id)) {
                    backup.observe(set, answer);
                }
            }
            return true;
        } catch (TestAbortedException notOffered) {
            return false;
        }
    }
}
