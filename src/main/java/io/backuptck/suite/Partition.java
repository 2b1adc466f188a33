package io.backuptck.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Divides the scenarios of a run into shards. Those of one feature stay together, since they share what one of them has started,
 * and so do features with a common tag {@code @together:WORD}: one of them judges what the others have left on the server, and
 * would find nothing wrong where nobody else has been. The same scenarios are always divided in the same way.
 */
public final class Partition {

    private static final String TOGETHER = "@together:";

    private Partition() {
    }

    /** How many shards there can be at most. */
    public static int most(List<PlannedScenario> scenarios) {
        return units(scenarios).size();
    }

    /**
     * The shards, each in the order of the whole run; each scenario is in one of them.
     *
     * @param shards from 1 to {@link #most}
     */
    public static List<List<PlannedScenario>> of(List<PlannedScenario> scenarios, int shards) {
        List<List<PlannedScenario>> heaviestFirst = new ArrayList<>(units(scenarios));
        heaviestFirst.sort(Comparator.<List<PlannedScenario>>comparingInt(List::size).reversed()
                .thenComparing(unit -> unit.get(0).feature()));
        Map<Integer, Set<PlannedScenario>> parts = new TreeMap<>();
        for (int i = 0; i < shards; i++) {
            parts.put(i, Set.of());
        }
        for (List<PlannedScenario> unit : heaviestFirst) {
            int lightest = parts.entrySet().stream().min(Comparator.comparingInt(part -> part.getValue().size())).orElseThrow().getKey();
            parts.merge(lightest, Set.copyOf(unit), (before, more) ->
                    Stream.concat(before.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
        }
        return parts.values().stream().map(part -> scenarios.stream().filter(part::contains).toList()).toList();
    }

    /** What cannot be divided, in the order of the run. */
    private static List<List<PlannedScenario>> units(List<PlannedScenario> scenarios) {
        Map<String, String> unitOf = new HashMap<>();
        Map<String, Set<String>> words = new LinkedHashMap<>();
        scenarios.forEach(one -> words.computeIfAbsent(one.feature(), feature -> new TreeSet<>(Set.of(feature)))
                .addAll(one.tags().stream().filter(tag -> tag.startsWith(TOGETHER)).toList()));
        for (Set<String> joined : words.values()) {
            Set<String> known = joined.stream().map(unitOf::get).filter(Objects::nonNull).collect(Collectors.toSet());
            String unit = joined.iterator().next();
            unitOf.replaceAll((word, before) -> known.contains(before) ? unit : before);
            joined.forEach(word -> unitOf.put(word, unit));
        }
        return List.copyOf(scenarios.stream().collect(Collectors.groupingBy(one -> unitOf.get(one.feature()), LinkedHashMap::new,
                Collectors.toList())).values());
    }
}
