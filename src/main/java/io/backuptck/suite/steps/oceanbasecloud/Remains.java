package io.backuptck.suite.steps.oceanbasecloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The search for backup sets that starts have left behind although they were refused. */
final class Remains {

    /** How long a set may take to get into the list. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** How often a suspicious start is repeated, beside what earlier starts could explain. */
    private static final int REPETITIONS = 3;

    private Remains() {
    }

    /**
     * A start that was refused.
     *
     * @param words what is wrong with it
     * @param again sends it once more
     */
    record Refused(String words, Supplier<Seen> again) {
    }

    /**
     * A start that was refused and left sets behind.
     *
     * @param times how often it was sent in a row
     */
    record LeftBehind(String words, Seen answer, int times, Set<String> sets) {
    }

    /**
     * A refused start that leaves a new set each time it is sent, with the answer to it. Other sets may appear by
     * themselves, made by a schedule or by an earlier start; so many in so short a time do not.
     *
     * @param before the sets before the first of these starts
     */
    static Optional<LeftBehind> find(SetList before, List<Refused> starts) {
        if (await(before, 1).isEmpty()) {
            return Optional.empty();
        }
        SetList again = SetList.look();
        starts.forEach(start -> start.again().get());
        if (await(again, 1).isEmpty()) {
            return Optional.empty();
        }
        return starts.stream().flatMap(start -> confirm(start).stream()).findFirst();
    }

    private static Optional<LeftBehind> confirm(Refused start) {
        SetList before = SetList.look();
        int times = Backups.get().unseen() + REPETITIONS;
        Seen answer = null;
        for (int i = 0; i < times; i++) {
            answer = start.again().get();
        }
        Map<String, JsonNode> sets = await(before, times);
        return sets.size() < times ? Optional.empty()
                : Optional.of(new LeftBehind(start.words(), answer, times, sets.keySet()));
    }

    /** The sets that are new since that look; when there are not so many yet, those after a while. */
    private static Map<String, JsonNode> await(SetList since, int enough) {
        Backups backups = Backups.get();
        Map<String, JsonNode> sets = SetList.look().newSince(since, Cloud.tenant(), backups.ids());
        if (sets.size() < enough) {
            Cloud.pause(GRACE);
            sets = SetList.look().newSince(since, Cloud.tenant(), backups.ids());
        }
        return sets;
    }
}
