package io.backuptck.suite.behaviour;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Unchanged.Comparison;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds the pages of a list against each other. */
final class Pages {

    private static final String TOO_MANY = "there are too many items for one page";

    /** Nobody adds so many items while a list is looked at. */
    private static final int FAR = 10_000;
    /** Servers may compute with numbers of 32 bits. */
    private static final int MOST = 1_000_000_000;

    private final Listing list;
    /** Filters that leave at least two items and fewer than a full page, where there are such; else none. */
    private Map<String, String> scope = Map.of();

    Pages(Listing list) {
        this.list = list;
    }

    /** Asks for pages of one item, which each answer is held against. */
    void limited() {
        String limit = list.collection().limit().orElseThrow(() -> Skip.because("the list has no limit"));
        if (list.ask(Map.of()).at(list.collection().items()).size() < 2) {
            throw Skip.because("the list shows fewer than two items");
        }
        list.ask(Map.of(limit, "1"));
    }

    /** A page of no chosen size has no more items than the limit's default. */
    void defaultLimit() {
        String limit = list.collection().limit().orElseThrow(() -> Skip.because("the list has no limit"));
        int most = list.paging().schema(limit).map(schema -> schema.path("default").asInt()).orElse(0);
        if (most == 0 || list.ids(list.ask(Map.of(limit, Integer.toString(most)))).size() < most) {
            throw Skip.because("there are too few items to see how many are listed without a limit");
        }
        Seen answer = list.ask(Map.of());
        int shown = list.ids(answer).size();
        list.session().check(list.blame("default-limit"), answer, list.collection().items(), shown <= most, "at most " + most, shown + " items");
    }

    /** Pages of one item each show two different ones; that others add items meanwhile shows on the page before. */
    void paged() {
        if (list.collection().limit().isEmpty() || list.collection().nextPage().isEmpty() || list.ids(list.ask(Map.of())).size() < 2) {
            throw Skip.because("the list has no two pages");
        }
        Seen before = list.ask(list.paging().page(1, 0));
        Seen next = list.ask(list.paging().page(1, 1));
        List<String> repeated = list.ids(next).stream().filter(list.ids(before)::contains).toList();
        if (!repeated.isEmpty() && !list.ids(list.ask(list.paging().page(1, 0))).equals(list.ids(before))) {
            throw Skip.because("the list changed while its pages were looked at");
        }
        list.session().check(list.blame("paged"), next, list.collection().items(), repeated.isEmpty(), "other items than on the page before", repeated);
    }

    /** Without saying where to begin, the list begins at its beginning. */
    void defaultPage() {
        String page = list.collection().nextPage().orElseThrow(() -> Skip.because("the list has no two pages"));
        compare(before -> {
            Map<String, String> first = new LinkedHashMap<>(list.paging().page(whole(), 0));
            Seen zero = page(first);
            first.remove(page);
            Seen without = page(first);
            boolean same = new HashSet<>(list.ids(without)).equals(new HashSet<>(list.ids(zero)));
            return Optional.of(List.of(compared("default-page", without, same, "the same items as on the first page", list.ids(without))));
        });
    }

    /** A page shows no more than is left. */
    void beyond() {
        compare(before -> Optional.of(isWhole(before) ? List.of(rest(before.size(), 1), rest(before.size(), before.size()))
                : List.of(farBehind())));
    }

    /** Where there are too many for a page, so far behind the last one that it does not matter if others add some meanwhile. */
    private Comparison farBehind() {
        String pointer = list.collection().total().filter(any -> !list.collection().numbersPages())
                .orElseThrow(() -> Skip.because(TOO_MANY));
        Seen first = page(list.paging().page(whole(), 0));
        if (first.at(pointer).asLong() < whole() || first.at(pointer).asLong() > MOST) {
            throw Skip.because(TOO_MANY + ", and its total does not tell how many there are");
        }
        int all = first.at(pointer).asInt() + FAR;
        return rest(all, all);
    }

    /** Of so many items a page after the first ones holds no more than the rest. */
    private Comparison rest(int all, int first) {
        Seen rest = page(list.paging().after(first, whole()));
        return compared("beyond", rest, list.ids(rest).size() <= all - first, "at most " + (all - first), list.ids(rest).size() + " items");
    }

    /** The total is the same on every page, and as many as there are when all fit on one. */
    void sameTotal() {
        String pointer = list.collection().total().orElseThrow(() -> Skip.because("the list has no total"));
        compare(before -> {
            Seen first = page(list.paging().page(whole(), 0));
            List<String> second = isWhole(before) ? List.of() : list.ids(page(list.paging().page(whole(), 1)));
            List<Seen> pages = List.of(first, page(Map.of()), page(list.paging().page(1, 0)), page(list.paging().page(1, 1)),
                    page(list.paging().page(before.size(), 1)));
            if (pages.stream().anyMatch(answer -> answer.at(pointer).asLong() < answer.at(list.collection().items()).size())) {
                throw Skip.because("the total is wrong in itself");
            }
            boolean counted = second.size() < whole() && !isOfEverything(first, pointer);
            long total = counted ? before.size() + second.size() : first.at(pointer).asLong();
            if ((!isWhole(before) || !counted) && !isSame(first, second, pointer)) {
                return Optional.empty(); // others add or remove items behind the first page
            }
            return Optional.of(pages.stream().filter(answer -> answer.at(pointer).isIntegralNumber()).map(answer ->
                    new Comparison(list.blame("same-total"), answer, pointer, answer.at(pointer).asLong() == total, "" + total,
                            answer.at(pointer))).toList());
        });
    }

    /** Whether the first page has the same total, and the second one the same items, as before. */
    private boolean isSame(Seen first, List<String> second, String pointer) {
        return page(list.paging().page(whole(), 0)).at(pointer).equals(first.at(pointer)) && list.ids(page(list.paging().page(whole(), 1))).equals(second);
    }

    /** A total may heed no filter: then it is that of the list without any, so that its last item is where the total says. */
    private boolean isOfEverything(Seen filtered, String pointer) {
        if (scope.isEmpty()) {
            return false;
        }
        Seen all = list.send(list.paging().page(whole(), 0));
        int total = all.at(pointer).asInt();
        return total > 0 && total <= MOST && total == filtered.at(pointer).asLong() && list.ids(list.send(list.paging().page(1, total - 1))).size() == 1
                && list.ids(list.send(list.paging().page(1, total))).isEmpty();
    }

    /** All pages together show each item once. */
    void turned() {
        compare(before -> Optional.of(isWhole(before) ? turned(before, (before.size() + 2) / 3, before.size())
                : turned(before, before.size() / 3, before.size() / 3 * 3)));
    }

    /** @param all so many of the first items are turned over in pages of that size */
    private List<Comparison> turned(List<String> before, int limit, int all) {
        Map<String, Integer> shown = new HashMap<>();
        for (int page = 0; page * limit < all; page++) {
            List<String> ids = list.ids(page(list.paging().page(limit, page)));
            if (ids.size() > limit) {
                throw Skip.because("a page holds more than its limit");
            }
            ids.forEach(id -> shown.merge(id, 1, Integer::sum));
        }
        Seen last = page(list.paging().page(all, 1));
        List<String> wanted = before.subList(0, all);
        boolean once = shown.keySet().equals(new HashSet<>(wanted)) && shown.values().stream().allMatch(count -> count == 1);
        if (!once && isGoingOnIgnored(before, last, limit) && isUnchanged(before)) {
            throw Skip.because("where to go on is not respected");
        }
        return List.of(compared("turned", last, once, all + " items, each once", shown));
    }

    /** Which is blamed by itself: where the page behind the last one has nothing, if the contract says so, and where the next one is the same. */
    private boolean isGoingOnIgnored(List<String> before, Seen behind, int limit) {
        boolean beyond = isWhole(before) && list.session().contract().blame(list.collection(), "beyond").isPresent();
        return beyond ? !list.ids(behind).isEmpty()
                : list.ids(page(list.paging().page(limit, 1))).equals(list.ids(page(list.paging().page(limit, 0))));
    }

    private Comparison compared(String what, Seen answer, boolean holds, String expected, Object actual) {
        return new Comparison(list.blame(what), answer, list.collection().items(), holds, expected, actual);
    }

    /** True when that is all there is, and not only the first page. */
    private boolean isWhole(List<String> items) {
        return items.size() < whole();
    }

    /**
     * Compares what answers say together, unless somebody has added or removed an item in the meantime. Of a list that cannot be
     * narrowed to less than a page the first page is looked at before and after.
     */
    private void compare(Function<List<String>, Optional<List<Comparison>>> attempt) {
        narrow();
        Unchanged.judge(list.session(), () -> {
            List<String> before = now();
            if (before.size() < 2) { // what the filters chose has moved on, as a job does
                narrow();
                before = now();
            }
            if (before.size() < 2 || before.size() > whole()) {
                return Optional.empty();
            }
            Optional<List<Comparison>> compared = attempt.apply(before);
            return isUnchanged(before) ? compared : Optional.empty();
        });
    }

    private void narrow() {
        scope = new Scope(list, whole()).find().orElse(Map.of());
    }

    /** Fewer than the most that can be asked for, so that only the check of that depends on it. */
    private int whole() {
        return list.paging().most() - 1;
    }

    private Seen page(Map<String, String> page) {
        Map<String, String> parameters = new LinkedHashMap<>(scope);
        parameters.putAll(page);
        return list.send(parameters);
    }

    private List<String> now() {
        return list.ids(page(list.paging().page(whole(), 0)));
    }

    private boolean isUnchanged(List<String> before) {
        return new HashSet<>(now()).equals(new HashSet<>(before));
    }
}
