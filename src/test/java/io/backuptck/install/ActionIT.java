package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.backuptck.Thorough;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GitHub's action does in a job, run as GitHub runs it. */
@Thorough
class ActionIT {

    private static final Path ACTION = Path.of(".github/actions/backup-tck").toAbsolutePath();

    @TempDir
    Path directory;

    @BeforeEach
    void bash() {
        assumeTrue(Shell.program("bash").isPresent() && Shell.program("curl").isPresent(), "no bash and curl on this machine");
    }

    /** @param inputs those of action.yml, as it hands them over; some requests only, to be quick */
    private Shell.Finished run(Map<String, String> inputs) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("GITHUB_ACTION_PATH", ACTION.toString(), "RUNNER_TEMP", directory.toString(),
                "GITHUB_OUTPUT", directory.resolve("output").toString(), "GITHUB_STEP_SUMMARY", directory.resolve("summary").toString(),
                "TCK_API", "gaussdb", "TCK_OPTIONS", "--tags @shape --poll-interval 5ms", "TCK_JAR", System.getProperty("tck.jar")));
        environment.putAll(inputs);
        return Shell.run(directory, environment, List.of("bash", ACTION.resolve("run.sh").toString()));
    }

    private void assertOutputs(String... lines) {
        assertThat(directory.resolve("output")).content().contains(lines);
    }

    @Test
    void aGoodServerPassesAndTheSummaryIsOnTheJobsPage() throws Exception {
        Shell.Finished run = run(Map.of("TCK_REPORT_DIR", "out/report", "TCK_FIXTURES", "unknownInstance=00000000\n"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("::error");
        assertOutputs("result=pass", "exit-code=0", "report-dir=out/report");
        assertThat(directory.resolve("summary")).content().startsWith("# ");
        assertThat(directory.resolve("out/report/junit.xml")).isNotEmptyFile();
    }

    @Test
    void aWrongServerFailsWithAnAnnotation() throws Exception {
        try (RunningStub stub = new RunningStub("--api", "gaussdb", "--fault", "GDB-BACKUP-03.missing")) {
            Shell.Finished run = run(Map.of("TCK_TARGET", stub.url()));

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(run.output()).containsPattern("(?m)^::error title=GDB-BACKUP-03::")
                    .containsPattern("(?s)::stop-commands::(\\w{32})\n.*NOT CONFORMANT|FAIL.*\n::\\1::");
            assertOutputs("result=fail", "exit-code=1");
        }
    }

    @Test
    void aServerThatIsNotThereFailsOrWarnsAsTold() throws Exception {
        Map<String, String> nobody = Map.of("TCK_TARGET", "http://127.0.0.1:1");
        Map<String, String> warned = new HashMap<>(nobody);
        warned.put("TCK_INCONCLUSIVE", "warn");

        assertThat(run(nobody).exitCode()).isEqualTo(3);
        Shell.Finished run = run(warned);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("::warning title=Inconclusive::");
        assertOutputs("result=inconclusive", "exit-code=3");
    }

    @Test
    void wrongInputsAreErrorsOfTheJob() throws Exception {
        for (Map<String, String> inputs : List.of(Map.of("TCK_OPTIONS", "--nonsense"), Map.of("TCK_JAR", "nowhere.jar"),
                Map.of("TCK_JAR", "", "TCK_ARCHIVE", "nowhere.tar.gz"), Map.of("TCK_INCONCLUSIVE", "maybe"))) {
            Shell.Finished run = run(inputs);

            assertThat(run.exitCode()).as(inputs + run.output()).isEqualTo(2);
            assertThat(run.output()).containsPattern("(?m)^::error title=backup-tck::");
            assertOutputs("result=error");
        }
    }

    @Test
    void theKitComesFromAnAddress() throws Exception {
        byte[] archive = Files.readAllBytes(ReleaseArchiveIT.archive("\\.tar\\.gz"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/backup-tck.tar.gz", exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        try {
            Shell.Finished run = run(Map.of("TCK_JAR", "", "NO_PROXY", "127.0.0.1", "TCK_ARCHIVE",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/backup-tck.tar.gz"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertOutputs("result=pass");
        } finally {
            server.stop(0);
        }
    }
}
