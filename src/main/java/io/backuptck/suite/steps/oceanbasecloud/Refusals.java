package io.backuptck.suite.steps.oceanbasecloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** The starts that should be refused, and the search for what they may have left behind. */
final class Refusals {

    /** How long a set may take to get into the list. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** How often a suspicious start is repeated, beside what earlier starts could explain. */
    private static final int REPETITIONS = 3;

    /** The starts that were refused. */
    private final Set<WrongStart> refused = new LinkedHashSet<>();
    private int wronglyAccepted;
    private boolean looked;
    private Optional<SetList> before = Optional.empty();
    private Optional<Seen> last = Optional.empty();

    static Refusals get() {
        return Cloud.session().shared("refusals", Refusals::new);
    }

    /** Sends a start that differs from an accepted one in one thing. What a wrong server starts is followed to its end. */
    Seen send(WrongStart wrong) {
        if (wronglyAccepted >= Cloud.session().settings().maxStarts()) {
            throw Skip.because("the server has accepted " + wronglyAccepted
                    + " starts that it should have refused; no more are sent");
        }
        wrong.kind().acceptedBody();
        Backups backups = Backups.get();
        backups.followAll();
        lookBefore();
        Seen answer = Cloud.decided(Cloud.session().send(wrong.call()));
        backups.addAny(wrong.kind() == Kind.TENANT, answer);
        if (Reply.of(answer) == Reply.REFUSED) {
            refused.add(wrong);
            last = Optional.of(answer);
        } else if (Reply.isAccepted(answer)) {
            wronglyAccepted++;
        }
        return answer;
    }

    /** The list is looked at before the first of these starts, where there is one. */
    private void lookBefore() {
        if (!looked) {
            looked = true;
            try {
                before = Optional.of(SetList.look());
            } catch (TestAbortedException noList) {
                before = Optional.empty();
            }
        }
    }

    boolean has(Kind kind) {
        return refused.stream().anyMatch(wrong -> wrong.kind() == kind);
    }

    /** The answer to the last of these starts that was refused. */
    Seen last() {
        return last.orElseThrow(() -> Skip.because("no start was refused"));
    }

    /**
     * A refused start that leaves a new set each time it is sent, with the answer to it. Other sets may appear by
     * themselves, made by a schedule or by an earlier start; so many in so short a time do not.
     */
    Optional<LeftBehind> leftBehind() {
        if (refused.isEmpty()) {
            throw Skip.because("no start was refused");
        }
        SetList first = before.orElseThrow(() -> Skip.because("the backup sets could not be listed"));
        if (await(first, 1).isEmpty()) {
            return Optional.empty();
        }
        SetList again = SetList.look();
        List.copyOf(refused).forEach(this::send);
        if (await(again, 1).isEmpty()) {
            return Optional.empty();
        }
        return List.copyOf(refused).stream().flatMap(wrong -> confirm(wrong).stream()).findFirst();
    }

    private Optional<LeftBehind> confirm(WrongStart wrong) {
        SetList start = SetList.look();
        int times = Backups.get().unseen() + REPETITIONS;
        Seen answer = null;
        for (int i = 0; i < times; i++) {
            answer = send(wrong);
        }
        Map<String, JsonNode> sets = await(start, times);
        return sets.size() < times ? Optional.empty()
                : Optional.of(new LeftBehind(wrong, answer, times, sets.keySet()));
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

    /**
     * A start that was refused and left sets behind.
     *
     * @param times how often it was sent in a row
     */
    record LeftBehind(WrongStart wrong, Seen answer, int times, Set<String> sets) {
    }
}
