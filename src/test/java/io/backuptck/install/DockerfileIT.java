package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backuptck.Thorough;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container: its steps in a scratch folder everywhere, itself where a container tool and the base image are. */
@Thorough
class DockerfileIT {

    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

    @TempDir
    Path directory;

    @Test
    void itsStepsMakeAFolderThatGivesAVerdictAtOnce() throws Exception {
        assumeTrue(Shell.program("tar").isPresent() && Shell.program("sh").isPresent(), "no tar and sh on this machine");
        DockerSteps steps = new DockerSteps(directory);

        steps.run(DOCKERFILE, Path.of("").toAbsolutePath());
        Shell.Finished run = steps.start();

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("CONFORMANT").doesNotContain("preparing");
        assertThat(steps.here("/srv/reports/conformance.json")).isNotEmptyFile();
        assertThat(steps.user()).as("nobody with rights").matches("[1-9][0-9]+:[1-9][0-9]+");
    }

    @Test
    void theContainerGivesAVerdict() throws Exception {
        Optional<String> tool = Stream.of("docker", "podman").map(Shell::program).flatMap(Optional::stream).filter(this::works).findFirst();
        assumeTrue(tool.isPresent(), "no container tool works on this machine");
        String base = Files.readString(DOCKERFILE).replaceAll("(?s).*ARG BASE=(\\S+).*", "$1");
        assumeTrue(Shell.run(directory, tool.get(), "image", "inspect", base).exitCode() == 0
                || Shell.run(directory, tool.get(), "pull", "-q", base).exitCode() == 0, base + " cannot be had here");

        Shell.Finished built = Shell.run(Path.of("").toAbsolutePath(), tool.get(), "build", "-t", "backup-tck:test", "-f",
                DOCKERFILE.toString(), ".");
        assertThat(built.exitCode()).as(built.output()).isZero();
        Shell.Finished run = Shell.run(directory, tool.get(), "run", "--rm", "--network", "none", "--read-only", "--tmpfs", "/tmp",
                "backup-tck:test");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("CONFORMANT").doesNotContain("preparing");
    }

    private boolean works(String tool) {
        try {
            return Shell.run(directory, tool, "info").exitCode() == 0;
        } catch (java.io.IOException | InterruptedException e) {
            return false;
        }
    }
}
