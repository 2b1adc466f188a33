package io.backuptck.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Schemas of two lists, paired: those that mean the same whatever their order, the others by their order.
 *
 * @param same    pairs that mean the same
 * @param changed the other pairs
 * @param removed those of the older list that are left over
 * @param added   those of the newer list that are left over
 */
record Pairs(List<Pair> same, List<Pair> changed, List<List<Part>> removed, List<List<Part>> added) {

    /** A schema before and after. */
    record Pair(List<Part> before, List<Part> after) {
    }

    static Pairs of(List<List<Part>> before, List<List<Part>> after, BiPredicate<List<Part>, List<Part>> alike) {
        List<Pair> same = new ArrayList<>();
        List<Pair> changed = new ArrayList<>();
        List<List<Part>> left = new ArrayList<>(after);
        List<List<Part>> open = new ArrayList<>();
        for (List<Part> old : before) {
            Optional<List<Part>> match = left.stream().filter(now -> alike.test(old, now)).findFirst();
            if (match.isPresent()) {
                same.add(new Pair(old, match.get()));
                left.remove(match.get());
            } else {
                open.add(old);
            }
        }
        while (!open.isEmpty() && !left.isEmpty()) {
            changed.add(new Pair(open.remove(0), left.remove(0)));
        }
        return new Pairs(same, changed, open, left);
    }
}
