package io.backuptck.stub.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeedFileTest {
    private static final String GOOD = """
            # a comment
            - call: createManualBackup
              with: {project_id: p1}
              body: {name: nightly, instance_id: i1}
            """;

    @TempDir
    private Path folder;

    private List<Seed> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("seeds.yaml"), text);
        return SeedFile.read(file, List.of(Contract.of(ApiId.named("gaussdb")), Contract.of(ApiId.named("obshell"))));
    }

    @Test
    void callsOfSeveralApisAreRead() throws IOException {
        List<Seed> seeds = read(GOOD + "  ago: 2h\n  steps: 3\n- {call: startTenantBackup, with: {name: t1}, body: {mode: full}}\n");
        assertThat(seeds).extracting(seed -> seed.api().id()).containsExactly("gaussdb", "obshell");
        assertThat(seeds.get(0).ago()).isEqualTo(Duration.ofHours(2));
        assertThat(seeds.get(0).steps()).isEqualTo(3);
        assertThat(seeds.get(0).parameters()).containsEntry("project_id", "p1");
        assertThat(seeds.get(0).body().orElseThrow().path("name").asText()).isEqualTo("nightly");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("call: createManualBackup\n", "line 1", "list of calls"),
                Arguments.of("- create\n", "line 1", "has a call"),
                Arguments.of(GOOD + "  step: 3\n", "line 5", "no 'step'"),
                Arguments.of(GOOD + "- with: {}\n", "line 5", "createManualBackup"),
                Arguments.of(GOOD + "- call: createBackup\n", "line 5", "'createBackup'"),
                Arguments.of("- call: createManualBackup\n  body: {}\n", "line 1", "project_id"),
                Arguments.of(GOOD.replace("{project_id: p1}", "{project: p1}"), "line 3", "no parameter 'project'"),
                Arguments.of(GOOD.replace("{project_id: p1}", "[p1]"), "line 3", "mapping"),
                Arguments.of("- call: listBackups\n  with: {project_id: p1}\n  body: {}\n", "line 3", "takes no body"),
                Arguments.of(GOOD + "  ago: yesterday\n", "line 5", "90s"),
                Arguments.of(GOOD + "  steps: -1\n", "line 5", "whole number"),
                Arguments.of(GOOD + "  steps: 1\n  steps: 2\n", "line 6", "no YAML"),
                Arguments.of("- call: [\n", "line", "no YAML"),
                Arguments.of("", "line 1", "list of calls"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatCannotBePlayedIsRefusedWithFileAndLine(String text, String line, String problem) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SeedException.class).hasMessageContaining("seeds.yaml, " + line)
                .hasMessageContaining(problem);
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> SeedFile.read(folder.resolve("none.yaml"), List.of(Contract.of(ApiId.named("gaussdb")))))
                .isInstanceOf(SeedException.class).hasMessageContaining("none.yaml cannot be read");
    }
}
