package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class MainTest {

    @TempDir
    Path reports;

    private static String urlWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    private String report() throws IOException {
        return Files.readString(reports.resolve("conformance.json"));
    }

    @Test
    void helpIsNoError() {
        assertThat(CommandLineRun.of("--help").exitCode()).isZero();
        assertThat(CommandLineRun.of("--help").out()).contains("verify", "stub", "Exit codes");
        assertThat(CommandLineRun.of("verify", "--help").out()).contains("--target", "--fixture", "--read-only");
    }

    @Test
    void theVersionIsTold() {
        assertThat(CommandLineRun.of("--version").out()).startsWith("backup-tck ");
        assertThat(CommandLineRun.of("--version").exitCode()).isZero();
    }

    @Test
    void theExitCodeIsReturned() {
        assertThat(Main.run("--version")).isZero();
    }

    @Test
    void aPlanIsListedAndNothingIsSent() throws IOException {
        CommandLineRun run = CommandLineRun.of("verify", "--list", "--api", "obshell", "--target", urlWithoutServer(),
                "--report-dir", reports.resolve("none").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("features/obshell/", "OBS-START-03", "scenarios; at most");
        assertThat(reports.resolve("none")).doesNotExist();
    }

    @Test
    void aTargetThatCannotBeReachedIsInconclusive() throws IOException {
        String url = urlWithoutServer();

        CommandLineRun run = CommandLineRun.of("verify", "--api", "obshell", "--target", url,
                "--report-dir", reports.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("INCONCLUSIVE", "nothing answers at " + url);
        assertThat(report()).contains("\"inconclusive\"").contains("\"complete\" : false");
    }

    @Test
    void aVerdictOfAnEarlierRunDoesNotSurvive() throws IOException {
        Files.writeString(reports.resolve("conformance.json"), "{\"suite\":{\"name\":\"backup-tck\"},\"result\":\"pass\"}");

        CommandLineRun.of("verify", "--api", "obshell", "--target", urlWithoutServer(), "--report-dir", reports.toString());

        assertThat(report()).doesNotContain("\"pass\"");
    }
}
