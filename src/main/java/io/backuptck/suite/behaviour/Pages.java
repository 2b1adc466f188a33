package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Unchanged.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds the pages of a list against each other. */
final class Pages {

    private final Listing list;
    /** Filters that leave at least two items and fewer than a full page. */
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
        compare(before -> {
            Map<String, String> first = new LinkedHashMap<>(list.paging().page(whole(), 0));
            Seen zero = page(first);
            first.remove(list.collection().nextPage().orElseThrow());
            Seen without = page(first);
            return List.of(compared("default-page", without, new HashSet<>(list.ids(without)).equals(new HashSet<>(list.ids(zero))),
                    "the same items as on the first page", list.ids(without)));
        });
    }

    /** A page shows no more than is left. */
    void beyond() {
        compare(before -> List.of(rest(before.size(), 1), rest(before.size(), before.size())));
    }

    /** Of so many items a page after the first ones holds no more than the rest. */
    private Comparison rest(int all, int first) {
        Seen rest = page(list.paging().after(first, whole()));
        return compared("beyond", rest, list.ids(rest).size() <= all - first, "at most " + (all - first), list.ids(rest).size() + " items");
    }

    /** The total is the same on every page. */
    void sameTotal() {
        String pointer = list.collection().total().orElseThrow(() -> Skip.because("the list has no total"));
        compare(before -> {
            List<Seen> pages = List.of(page(Map.of()), page(list.paging().page(1, 0)), page(list.paging().page(1, 1)),
                    page(list.paging().page(before.size(), 1)));
            if (pages.stream().anyMatch(answer -> answer.at(pointer).asLong() < answer.at(list.collection().items()).size())) {
                throw Skip.because("the total is wrong in itself");
            }
            return pages.stream().filter(answer -> answer.at(pointer).isIntegralNumber()).map(answer -> new Comparison(list.blame("same-total"),
                    answer, pointer, answer.at(pointer).asLong() == before.size(), "" + before.size(), answer.at(pointer))).toList();
        });
    }

    /** All pages together show each item once. */
    void turned() {
        compare(before -> {
            int limit = (before.size() + 2) / 3;
            Map<String, Integer> shown = new HashMap<>();
            for (int page = 0; page * limit < before.size(); page++) {
                List<String> ids = list.ids(page(list.paging().page(limit, page)));
                if (ids.size() > limit) {
                    throw Skip.because("a page holds more than its limit");
                }
                ids.forEach(id -> shown.merge(id, 1, Integer::sum));
            }
            Seen last = page(list.paging().page(before.size(), 1));
            boolean once = shown.keySet().equals(new HashSet<>(before)) && shown.values().stream().allMatch(count -> count == 1);
            if (!once && !list.ids(last).isEmpty() && isUnchanged(before)) {
                throw Skip.because("where to go on is not respected");
            }
            return List.of(compared("turned", last, once, before.size() + " items, each once", shown));
        });
    }

    private Comparison compared(String what, Seen answer, boolean holds, String expected, Object actual) {
        return new Comparison(list.blame(what), answer, list.collection().items(), holds, expected, actual);
    }

    /** Compares what answers say together, unless somebody has added or removed an item in the meantime. */
    private void compare(Function<List<String>, List<Comparison>> attempt) {
        narrow();
        Unchanged.judge(list.session(), () -> {
            List<String> before = now();
            if (before.size() < 2) { // what the filters chose has moved on, as a job does
                narrow();
                before = now();
            }
            if (before.size() < 2) {
                return Optional.empty();
            }
            List<Comparison> compared = attempt.apply(before);
            return isUnchanged(before) ? Optional.of(compared) : Optional.empty();
        });
    }

    private void narrow() {
        Filters filters = new Filters(list);
        List<Map.Entry<String, String>> own = new ArrayList<>(filters.own(filters.specimen()).entrySet());
        own.removeIf(one -> list.collection().filters().get(one.getKey()).at().equals(list.collection().identity().stream().toList()));
        for (int left = own.size(); left >= 0; left--) {
            Map<String, String> some = new LinkedHashMap<>();
            own.subList(0, left).forEach(one -> some.put(one.getKey(), one.getValue()));
            scope = some;
            Seen answer = page(list.paging().page(whole(), 0));
            JsonNode items = answer.at(list.collection().items());
            if (list.ids(answer).size() < items.size()) {
                throw Skip.because("an item is listed twice");
            }
            if (items.size() >= 2 && items.size() < whole()) {
                return;
            }
        }
        throw Skip.because("there are fewer than two items, or too many for one page");
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
