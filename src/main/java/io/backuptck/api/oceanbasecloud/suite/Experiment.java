package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether new backup sets are the doing of starts that were refused, and not of a schedule or another client. Three
 * times nothing is sent for a while and then such a start: it is to blame when every start brings a new set, and none of the
 * times without one does.
 */
final class Experiment {

    /**
     * How many looks long nothing is sent before each start. The last time is so much longer than the one before that whoever
     * makes backups at regular intervals, of time or of requests, cannot meet all three starts and miss all times without one.
     */
    private static final int[] QUIET = {1, 1, 5};

    private Experiment() {
    }

    /**
     * A start that was refused and left sets behind.
     *
     * @param sets those that followed it, one for each time that it was sent
     */
    record LeftBehind(String words, Seen answer, List<Set<String>> sets) {

        String evidence() {
            return sets.size() + " such starts in a row were followed by the sets " + sets
                    + ", and no set came while nothing was sent";
        }
    }

    /** The start that leaves a set each time; found by halves, as most are innocent. */
    static Optional<LeftBehind> find(List<Refused> starts) {
        Optional<LeftBehind> left = tryOut(starts);
        if (left.isEmpty() || starts.size() == 1) {
            return left;
        }
        int half = starts.size() / 2;
        return find(starts.subList(0, half)).or(() -> find(starts.subList(half, starts.size())));
    }

    /** Empty when one time brings no new set. */
    private static Optional<LeftBehind> tryOut(List<Refused> starts) {
        List<Set<String>> brought = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        Seen answer = null;
        SetList now = SetList.look();
        for (int quiet : QUIET) {
            for (int i = 0; i < quiet; i++) {
                Window without = Window.open(now);
                others.addAll(without.sets());
                now = without.end();
            }
            for (Refused start : starts) {
                answer = start.again().get();
                if (Reply.of(answer) != Reply.REFUSED) {
                    throw Skip.because("a start that was refused before is not refused any more, so what it leaves cannot be told");
                }
            }
            Window with = Window.open(now);
            now = with.end();
            if (with.sets().isEmpty()) {
                return Optional.empty();
            }
            brought.add(with.sets());
        }
        if (!others.isEmpty()) {
            throw Skip.because("backup sets appear while nothing is sent, too (" + others.iterator().next()
                    + "), so it cannot be told whether refused starts leave any");
        }
        return Optional.of(new LeftBehind(starts.get(0).words(), answer, brought));
    }
}
