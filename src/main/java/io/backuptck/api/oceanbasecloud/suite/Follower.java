package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.ApiSession;
import java.time.Duration;
import java.time.Instant;

/** Polls the backup set of a physical backup until it is over. */
final class Follower {

    /** A set that is not found by then may still come; nothing promises how soon it is there. */
    private static final Duration GRACE = Duration.ofMinutes(5);
    /** There is nothing to wait for where the server offers no way to look at sets. */
    private static final Duration SHORT_GRACE = Duration.ZERO;

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
        SetPolls looks = new SetPolls(backup, id);
        backup.missed("the backup set of " + id + " did not come to its end within the completion timeout");
        boolean ended = session.poll(looks::look, offered -> backup.isOver() || backup.gone().isPresent() || looks.areInVain()
                || !backup.isFound() && session.time().now().isAfter(begun.plus(offered ? GRACE : SHORT_GRACE))).isPresent();
        if (looks.areInVain()) {
            backup.missed(looks.problem());
        } else if (!backup.isFound()) {
            backup.missed(looks.isOffered() ? "no backup set was found under " + id : "the server offers no way to look at backup sets");
        } else if (backup.gone().isPresent()) {
            backup.missed("the backup set of " + id + " was there and is gone");
        } else if (ended) {
            backup.missed("");
            looks.look();
            looks.look();
            if (backup.isDoubtful()) {
                looks.look();
            }
        }
    }
}
