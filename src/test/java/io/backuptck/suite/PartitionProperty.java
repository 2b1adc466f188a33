package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The shards of a run are the run: each scenario is in one of them, and what belongs together stays together. */
class PartitionProperty {

    private record Feature(int scenarios, Set<Integer> words) {
    }

    @Provide
    Arbitrary<List<PlannedScenario>> runs() {
        Arbitrary<Feature> feature = Combinators.combine(Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(1, 6).set().ofMaxSize(2)).as(Feature::new);
        return feature.list().ofMinSize(1).ofMaxSize(15).map(PartitionProperty::scenarios);
    }

    private static List<PlannedScenario> scenarios(List<Feature> features) {
        List<PlannedScenario> all = new ArrayList<>();
        for (int number = 0; number < features.size(); number++) {
            String file = "features/api/%02d.feature".formatted(number);
            List<String> tags = features.get(number).words().stream().map(word -> "@together:" + word).toList();
            for (int line = 1; line <= features.get(number).scenarios(); line++) {
                all.add(new PlannedScenario(file, file + ":" + line, line, "s", tags, List.of()));
            }
        }
        return all;
    }

    @Property
    void eachScenarioIsInOneShardInTheOrderOfTheRun(@ForAll("runs") List<PlannedScenario> run) {
        for (int shards = 1; shards <= Partition.most(run); shards++) {
            List<List<PlannedScenario>> parts = Partition.of(run, shards);

            assertThat(parts).hasSize(shards).allSatisfy(part -> assertThat(part).isNotEmpty()
                    .isSortedAccordingTo((one, other) -> Integer.compare(run.indexOf(one), run.indexOf(other))));
            assertThat(parts.stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(run);
            assertThat(Partition.of(List.copyOf(run), shards)).isEqualTo(parts);
        }
        assertThat(Partition.of(run, 1)).containsExactly(run);
    }

    @Property
    void whatIsTaggedAlikeStaysTogether(@ForAll("runs") List<PlannedScenario> run) {
        for (List<PlannedScenario> part : Partition.of(run, Partition.most(run))) {
            Set<String> keys = part.stream().flatMap(one -> keys(one).stream()).collect(Collectors.toSet());
            assertThat(run.stream().filter(one -> keys(one).stream().anyMatch(keys::contains))).containsExactlyElementsOf(part);
        }
    }

    private static Set<String> keys(PlannedScenario scenario) {
        Set<String> keys = new HashSet<>(scenario.tags());
        keys.add(scenario.feature());
        return keys;
    }

    @Property
    void noShardIsHeavierThanAnotherByMoreThanWhatCannotBeDivided(@ForAll("runs") List<PlannedScenario> run) {
        int most = Partition.most(run);
        int heaviest = Partition.of(run, most).stream().mapToInt(List::size).max().orElseThrow();
        IntStream.rangeClosed(1, most).forEach(shards -> {
            List<Integer> sizes = Partition.of(run, shards).stream().map(List::size).sorted().toList();
            assertThat(sizes.get(shards - 1) - sizes.get(0)).isLessThanOrEqualTo(heaviest);
        });
    }
}
