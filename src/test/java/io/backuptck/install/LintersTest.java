package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for other systems, held against linters that are not ours; .ci/run installs them. */
class LintersTest {

    private static final List<String> SCRIPTS = List.of("src/main/scripts/backup-tck", ".github/actions/backup-tck/run.sh", ".ci/run");

    private static final String MANIFEST = "src/main/kubernetes/backup-tck-shards.yaml";

    @TempDir
    Path directory;

    private static Shell.Finished lint(Path where, String linter, String... arguments) throws Exception {
        String program = Shell.program(linter).orElse(null);
        assumeTrue(program != null, linter + " is not installed");
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        String path = Path.of("target/tools/bin").toAbsolutePath() + ":" + System.getenv("PATH"); // actionlint calls shellcheck
        return Shell.run(where, Map.of("PATH", path), command);
    }

    private static void assertClean(Shell.Finished finished) {
        assertThat(finished.exitCode()).as(finished.output()).isZero();
    }

    @Test
    void hadolintTakesTheDockerfile() throws Exception {
        assertClean(lint(Path.of("").toAbsolutePath(), "hadolint", "src/main/docker/Dockerfile"));

        Path wrong = Files.writeString(directory.resolve("Dockerfile"), "FROM alpine\nRUN cd /opt\nMAINTAINER nobody\n");
        assertThat(lint(directory, "hadolint", wrong.toString()).exitCode()).isNotZero();
    }

    @Test
    void shellcheckTakesTheScripts() throws Exception {
        for (String script : SCRIPTS) {
            assertClean(lint(Path.of("").toAbsolutePath(), "shellcheck", "--severity=warning", script));
        }
    }

    /** By the schemas of Kubernetes; members that they do not know are errors. */
    @Test
    void kubernetesTakesTheManifest() throws Exception {
        assertClean(lint(Path.of("").toAbsolutePath(), "kubernetes-validate", "--strict", MANIFEST));

        Path wrong = Files.writeString(directory.resolve("job.yaml"), Files.readString(Path.of(MANIFEST)).replace("completionMode", "mode"));
        assertThat(lint(directory, "kubernetes-validate", "--strict", wrong.toString()).exitCode()).isNotZero();
    }

    @Test
    void actionlintTakesTheExampleOfShards() throws Exception {
        assertClean(lint(Path.of("").toAbsolutePath(), "actionlint", ".github/ci/github/shards.yml"));
    }

    /** With the action's inputs, since the workflow uses it. */
    @Test
    void actionlintTakesTheWorkflow() throws Exception {
        assertClean(lint(Path.of("").toAbsolutePath(), "actionlint", ".github/workflows/build.yml"));

        Path wrong = directory.resolve(".github/workflows/build.yml");
        Files.createDirectories(wrong.getParent());
        Files.writeString(wrong, Files.readString(Path.of(".github/workflows/build.yml")).replace("runs-on", "runs-at"));
        assertThat(lint(directory, "actionlint", wrong.toString()).exitCode()).isNotZero();
    }
}
