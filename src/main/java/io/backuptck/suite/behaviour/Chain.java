package io.backuptck.suite.behaviour;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Unchanged.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of which each tells where the next one is. */
final class Chain {

    /** Pages that bring nothing new, until nobody can expect an end: one may be empty, as the last one was full. */
    private static final int MOST_IDLE = 3;
    private static final int MOST_PAGES = 300;

    private final Listing list;

    Chain(Listing list) {
        this.list = list;
    }

    /** What a walk through all pages has shown. @param told for people, why it did not come to an end; empty when it did */
    private record Walk(List<String> ids, Seen last, String told) {

        boolean isOver() {
            return told.isEmpty();
        }
    }

    /** The next page is given, and shows other items. */
    void paged() {
        Seen one = list.ask(list.paging().page(1, 0));
        Map<String, String> next = list.next(one, list.paging().page(1, 0)).orElseThrow(() -> Skip.because("the list has no two pages"));
        Seen two = list.send(next);
        boolean given = list.isGiven(two);
        List<String> repeated = !given ? List.of() : list.ids(two).stream().filter(list.ids(one)::contains).toList();
        if (!repeated.isEmpty() && !list.ids(list.ask(list.paging().page(1, 0))).equals(list.ids(one))) {
            throw Skip.because("the list changed while its pages were looked at");
        }
        list.session().check(list.blame("paged"), two, list.collection().items(), given && repeated.isEmpty(), "other items than on the page before, "
                + "which tells of this one", given ? repeated : "status " + two.status());
    }

    /** The pages come to an end, and all of them together show each item once. */
    void turned() {
        Unchanged.judge(list.session(), () -> {
            Walk whole = walk(list.paging().most());
            if (new HashSet<>(whole.ids()).size() < 2) {
                throw Skip.because("the list shows fewer than two items");
            }
            // The pages are cut elsewhere, and are no longer than the contract allows.
            int third = (new HashSet<>(whole.ids()).size() + 2) / 3;
            Walk parts = walk(Math.max(1, Math.min(third, list.paging().most() / 2)));
            Walk again = walk(list.paging().most());
            if (!new HashSet<>(again.ids()).equals(new HashSet<>(whole.ids()))) {
                return Optional.empty();
            }
            return Optional.of(List.of(compared(whole, whole), compared(parts, whole)));
        });
    }

    private Comparison compared(Walk walk, Walk whole) {
        boolean once = new HashSet<>(walk.ids()).equals(new HashSet<>(whole.ids())) && new HashSet<>(walk.ids()).size() == walk.ids().size();
        return new Comparison(list.blame("turned"), walk.last(), list.collection().items(), once && walk.isOver(), new HashSet<>(whole.ids()).size()
                + " items, each once, and then an end", walk.isOver() ? walk.ids() : walk.told());
    }

    private Walk walk(int limit) {
        Map<String, String> query = new LinkedHashMap<>(list.paging().page(limit, 0));
        List<String> ids = new ArrayList<>();
        int idle = 0;
        for (int page = 1;; page++) {
            Seen answer = page == 1 ? list.ask(query) : list.send(query);
            if (!list.isGiven(answer)) {
                return new Walk(ids, answer, "status " + answer.status() + " to a page that the one before tells of");
            }
            List<String> shown = list.ids(answer);
            idle = ids.containsAll(shown) ? idle + 1 : 0;
            ids.addAll(shown);
            Optional<Map<String, String>> next = list.next(answer, query);
            if (next.isEmpty()) {
                return new Walk(ids, answer, "");
            }
            if (idle >= MOST_IDLE) {
                return new Walk(ids.stream().distinct().toList(), answer, "a next page again after " + page + " pages, the last " + idle + " of which showed nothing new");
            }
            if (page >= MOST_PAGES) {
                throw Skip.because("the list has more than " + MOST_PAGES + " pages");
            }
            query = new LinkedHashMap<>(next.get());
        }
    }
}
