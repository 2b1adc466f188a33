package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ItemSource.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opentest4j.TestAbortedException;

/**
 * Finds out whether what has come to be is the doing of requests that were refused, and not of a schedule or another client. Three
 * times nothing is sent for a while and then such a request: it is to blame when every request brings something new, and none of
 * the times without one does.
 */
final class Experiment {

    /**
     * How many windows long nothing is sent before each request. The last time is so much longer than the one before that whoever
     * creates things at regular intervals, of time or of requests, cannot meet all three requests and miss all times without one.
     */
    private static final int[] QUIET = {1, 1, 5};
    /** To find where to look for it one time is enough: what is found is proven by itself. */
    private static final int[] ONCE = {1};
    /** So many that seemed to be to blame, and were not when they were tried by themselves, are enough. */
    private static final int MOST_INNOCENT = 8;
    /** So many times between two looks something may take to be shown; a window is no longer than the bound below. */
    private static final int POLLS = 12;
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private final Waiting waiting;
    private final Predicate<Seen> refused;
    private final ItemSource source;
    private Look last;
    private int innocent;

    /** @param refused whether an answer is still a refusal */
    Experiment(Waiting waiting, Predicate<Seen> refused, ItemSource source) {
        this.waiting = waiting;
        this.refused = refused;
        this.source = source;
    }

    /**
     * A request that was refused and left something behind.
     *
     * @param items those that followed it, one set for each time that it was sent
     */
    record LeftBehind(String words, Seen answer, List<Set<String>> items) {

        String evidence() {
            return items.size() + " such starts in a row were followed by " + items + ", and nothing new came while nothing was sent";
        }
    }

    /** The request that leaves something each time; found by halves, as most are innocent. Only the last one is sent again and again. */
    Optional<LeftBehind> find(List<Refused> requests) {
        if (requests.size() == 1) {
            Optional<LeftBehind> left = tryOut(requests, QUIET);
            if (left.isEmpty() && ++innocent >= MOST_INNOCENT) {
                throw Skip.because("something new came after refused requests, and not again after the same ones, so it cannot be told whether they "
                        + "leave anything");
            }
            return left;
        }
        if (tryOut(requests, ONCE).isEmpty()) {
            return Optional.empty();
        }
        int half = requests.size() / 2;
        return find(requests.subList(0, half)).or(() -> find(requests.subList(half, requests.size())));
    }

    /** Empty when one time brings nothing new. */
    private Optional<LeftBehind> tryOut(List<Refused> requests, int[] times) {
        List<Set<String>> brought = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        Seen answer = null;
        last = source.look();
        for (int quiet : times) {
            source.settle();
            last = source.look(); // what was rightly going on may have become visible until now
            for (int i = 0; i < quiet; i++) {
                others.addAll(window(last, patience()));
            }
            for (Refused request : requests) {
                answer = request.again().get();
                if (!refused.test(answer)) {
                    throw Skip.because("a request that was refused before is not refused any more, so what it leaves cannot be told");
                }
            }
            Set<String> with = window(last, patience());
            if (with.isEmpty()) {
                return Optional.empty();
            }
            brought.add(with);
        }
        if (!others.isEmpty()) {
            throw Skip.because("something new appears while nothing is sent, too (" + others.iterator().next()
                    + "), so it cannot be told whether refused requests leave anything");
        }
        return Optional.of(new LeftBehind(requests.get(0).words(), answer, brought));
    }

    /** How long something may take to be shown: twice as long as the server's work took until now, within bounds. */
    Duration patience() {
        Duration polls = waiting.interval().multipliedBy(POLLS);
        Duration work = source.longest().multipliedBy(2);
        return Waiting.least(polls.compareTo(work) < 0 ? work : polls, Waiting.least(waiting.longest(), LONGEST));
    }

    /**
     * Looks until something is new, and for no longer than that; the scenario is skipped when no look shows anything.
     *
     * @return the ids of what has come since an earlier look and may be the doing of a request
     */
    Set<String> window(Look before, Duration length) {
        Instant end = waiting.now().get().plus(length);
        Optional<Set<String>> fresh = fresh(before);
        boolean seen = fresh.isPresent();
        while (fresh.filter(ids -> !ids.isEmpty()).isEmpty() && waiting.now().get().isBefore(end)) {
            waiting.pause().accept(Waiting.least(Duration.between(waiting.now().get(), end), waiting.interval()));
            fresh = fresh(before);
            seen |= fresh.isPresent();
        }
        if (!seen) {
            throw Skip.because("it cannot be seen whether anything new has come");
        }
        return fresh.orElse(Set.of());
    }

    /** Empty when a look shows nothing that could be read, and so is none. */
    private Optional<Set<String>> fresh(Look before) {
        Look now;
        try {
            now = source.look();
        } catch (TestAbortedException unreadable) {
            return Optional.empty();
        }
        Map<String, JsonNode> fresh = new HashMap<>(now.items());
        fresh.keySet().removeAll(before.items().keySet());
        fresh.values().removeIf(item -> !source.counts(item, before.at()));
        Map<String, JsonNode> known = new HashMap<>(before.items());
        known.putAll(now.items()); // what is gone for a moment does not come back as something new
        last = new Look(known, now.at());
        return Optional.of(fresh.keySet());
    }
}
