package io.backuptck.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backuptck.Thorough;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example tests in other languages pass, where the language is there. They need nothing from a network. */
@Thorough
class ExamplesIT {
    private static final Path EXAMPLES = Path.of("src/test/examples").toAbsolutePath();

    @TempDir
    private Path scratch;

    @Test
    void python() throws Exception {
        Finished version = run(EXAMPLES, "python3", "-c", "import sys; print(sys.version_info >= (3, 8))");
        assumeTrue(version.output.strip().equals("True"), "Python 3.8 or newer is not on this machine");
        Finished tests = run(EXAMPLES.resolve("python"), "python3", "-B", "-W", "error", "-m", "unittest", "-v");
        assertThat(tests.output).contains("Ran 3 tests", "OK");
        assertThat(tests.exitCode).isZero();
    }

    @Test
    void go() throws Exception {
        Finished version = run(EXAMPLES, "go", "version");
        assumeTrue(version.output.matches("(?s)go version go1\\.(2[1-9]|[3-9]\\d).*"), "Go 1.21 or newer is not on this machine");
        Finished vet = run(EXAMPLES.resolve("go"), "go", "vet", "./...");
        assertThat(vet.exitCode).as(vet.output).isZero();
        Finished tests = run(EXAMPLES.resolve("go"), "go", "test", "-count=1", "-v", "./...");
        assertThat(tests.output).contains("--- PASS: TestBackupEnds", "--- PASS: TestUnknownInstance");
        assertThat(tests.exitCode).isZero();
    }

    private record Finished(int exitCode, String output) {
    }

    private Finished run(Path folder, String... command) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        String path = Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + System.getenv("PATH");
        builder.environment().putAll(Map.of("BACKUP_TCK_JAR", System.getProperty("tck.jar"), "PATH", path, "GOPROXY", "off",
                "GOTOOLCHAIN", "local", "GOFLAGS", "-mod=mod", "GOCACHE", scratch.resolve("go").toString()));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(command) + " did not end: " + output);
            }
            return new Finished(process.exitValue(), output);
        } catch (IOException e) {
            return new Finished(-1, "");
        }
    }
}
