package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A requirement is found where a person can read it. */
class StatedAtTest {

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyRequirementOfTheKitStandsInItsLine(ApiId api) throws IOException {
        Contract contract = Contract.of(api);
        Map<String, List<String>> lines = new HashMap<>();
        for (Requirement requirement : contract.requirements().all()) {
            StatedAt place = StatedAt.of(contract, requirement).orElseThrow();

            assertThat(place.file()).isEmpty();
            if (!lines.containsKey(place.path())) {
                lines.put(place.path(), Files.readAllLines(Path.of(place.path())));
            }
            assertThat(lines.get(place.path()).get(place.line() - 1)).as(requirement.id()).contains(requirement.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs.yaml", "shelf.yaml", "snapshots.yaml"})
    void whatAContractImpliesStandsWhereItSpeaksOfIt(String name) throws IOException {
        Path file = Path.of("src/test/resources/own").resolve(name);
        Contract contract = Contract.ofFile(file);
        List<String> lines = Files.readAllLines(file);

        assertThat(contract.requirements().all()).isNotEmpty().allSatisfy(requirement ->
                assertThat(StatedAt.of(contract, requirement).orElseThrow()).satisfies(place -> {
                    assertThat(place.file()).contains(file);
                    assertThat(place.line()).isBetween(1, lines.size());
                }));
    }

    @Test
    void aStatedRequirementOfOnesOwnStandsInItsLine() throws IOException {
        Path file = Path.of("src/test/resources/own/jobs.yaml");
        Contract contract = Contract.ofFile(file);
        List<String> lines = Files.readAllLines(file);
        String id = lines.stream().filter(line -> line.contains("id: JOBS-")).findFirst().orElseThrow()
                .replaceAll(".*id: (JOBS-[A-Z0-9-]+).*", "$1");

        StatedAt place = StatedAt.of(contract, contract.requirements().get(id)).orElseThrow();

        assertThat(lines.get(place.line() - 1)).contains("id: " + id);
    }
}
