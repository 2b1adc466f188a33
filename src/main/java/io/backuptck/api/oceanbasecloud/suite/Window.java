package io.backuptck.api.oceanbasecloud.suite;

import java.time.Duration;
import java.util.Set;

/**
 * A span of the run at whose end the backup sets are looked at.
 *
 * @param sets the ids of those that have come in it and may be the doing of a request; what the run knows to have started is
 *             not among them
 * @param end  the last look
 */
record Window(Set<String> sets, SetList end) {

    /** So many times between two looks at work a set may take to get into the list. */
    private static final int POLLS = 10;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Polls until a set is new, twice at most. */
    static Window open(SetList before) {
        Window window = look(before);
        if (window.sets().isEmpty()) {
            Cloud.session().pause(patience());
            window = look(before);
        }
        return window;
    }

    private static Window look(SetList before) {
        SetList now = SetList.look();
        return new Window(now.newSince(before, Cloud.tenant(), Backups.get().ids()).keySet(), now);
    }

    private static Duration patience() {
        Duration polls = Cloud.session().settings().pollInterval().multipliedBy(POLLS);
        Duration most = Cloud.session().settings().completionTimeout();
        Duration patience = polls.compareTo(most) < 0 ? polls : most;
        return patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
    }
}
