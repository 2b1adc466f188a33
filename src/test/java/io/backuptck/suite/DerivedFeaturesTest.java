package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tags that select a kind of scenarios select those of a contract of one's own, too. */
class DerivedFeaturesTest {

    private static final List<String> LINES = DerivedFeatures.of(Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml"))).values().stream()
            .flatMap(String::lines).toList();

    private static List<String> titles(String tag) {
        return LINES.stream().filter(line -> (line + " ").contains(tag + " "))
                .map(line -> LINES.get(LINES.indexOf(line) + 1).strip().replace("Scenario: ", "")).toList();
    }

    @Test
    void requestsThatAreDerivedAreTaggedSo() {
        assertThat(titles("@derived")).isNotEmpty().allMatch(title -> title.endsWith("rejects what its schemas exclude")
                || title.endsWith("accepts what its schemas allow"));
        assertThat(LINES.stream().filter(line -> line.contains("its schemas")).filter(line -> line.contains("Scenario: "))).hasSameSizeAs(titles("@derived"));
    }

    @Test
    void answersToWhatTheContractShowsAreTaggedSo() {
        assertThat(titles("@shape")).contains("A new job can be read", "The list shows a new job").doesNotContainAnyElementsOf(titles("@derived"));
    }
}
