package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time that the suite itself takes to start is not the server's, and it starts wherever its folder is. */
class StartUpIT {

    /** The machine may be busy for a moment, so that a quick server is slow; without the suite's start-up it is not always. */
    private static final int TRIES = 3;

    @TempDir
    private Path reports;

    @Test
    void aQuickServerNeedsLittleTimeFromTheFirstRequestOn() throws Exception {
        try (Jar.Stub stub = new Jar.Stub("gaussdb", "poll")) {
            // The server has answered before; its start-up is not what is looked at.
            Main.run("verify", "--api", "gaussdb", "--target", stub.url(), "--poll-interval", "5ms", "--report-dir",
                    reports.resolve("before").toString());
            Jar.Finished verify = null;
            for (int i = 0; i < TRIES && (verify == null || verify.exitCode() != 0); i++) {
                verify = Jar.run("verify", "--api", "gaussdb", "--target", stub.url(), "--request-timeout", "300ms",
                        "--poll-interval", "5ms", "--tags", "@shape or @GDB-LIFE-01", "--report-dir", reports.resolve("judged").toString());
            }

            assertThat(verify.exitCode()).as(verify.output()).isZero();
            assertThat(verify.output()).contains("No failure in the selected scenarios");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a blank", "100%, a+b #1", "it's"})
    @DisabledOnOs(OS.WINDOWS)
    void theStartScriptWorksInAnyFolder(String name) throws Exception {
        Path jar = Path.of(System.getProperty("tck.jar"));
        Path folder = Files.createDirectory(reports.resolve(name));
        Files.copy(jar, folder.resolve(jar.getFileName()));
        // An archive that fits nothing is as good as none, and spares the time to make one.
        Files.createFile(folder.resolve("backup-tck.jsa"));
        Path script = Files.copy(jar.resolveSibling("backup-tck"), folder.resolve("backup-tck"));

        ProcessBuilder builder = new ProcessBuilder(script.toString(), "verify", "--api", "gaussdb", "--tags", "@GDB-LIFE-01",
                "--report-dir", folder.resolve("reports").toString()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(folder.resolve("reports/index.html")).isNotEmptyFile();
    }
}
