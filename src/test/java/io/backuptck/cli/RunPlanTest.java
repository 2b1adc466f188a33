package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock(Resources.SYSTEM_ERR)
class RunPlanTest {

    private static final String SERVER = "--target=http://127.0.0.1:9";

    @TempDir
    Path directory;

    private static RunPlan plan(Map<String, String> environment, String... arguments) {
        return new RunPlan(Settings.of(List.of(arguments)).options(), Credentials.of(environment::get, Map.of()));
    }

    @Test
    void aPlanSaysWhatWouldBeDoneAndSendsNothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            server.setSoTimeout(1);
            CommandLineRun run = CommandLineRun.of("verify", "--plan", "--api", "obshell", "--target",
                    "http://127.0.0.1:" + server.getLocalPort(), "--fixture", "tenant=a b", "--max-starts", "3", "--report-dir",
                    directory.resolve("none").toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("obshell at http://127.0.0.1:" + server.getLocalPort(), "'tenant=a b'",
                    "without secondTenant", "at most 3 starts", "may start work", "may cancel or operate work",
                    "may act on the whole cluster", "A full backup of the cluster is started", "none", "nothing was sent");
            assertThat(directory.resolve("none")).doesNotExist();
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void aRunBeginsWithItsPlanInShort() {
        CommandLineRun run = CommandLineRun.of("verify", "--api=gaussdb", "--target=http://127.0.0.1:1", "--report-dir",
                directory.toString());

        assertThat(run.out().lines().limit(4)).satisfiesExactly(line -> assertThat(line).startsWith("judges:    gaussdb at "),
                line -> assertThat(line).contains("none named; without project, instance"),
                line -> assertThat(line).contains("may start work", "may delete what was made", "at most 6 starts"),
                line -> assertThat(line).contains(directory.toString()));
    }

    /** What a contract of one's own has a value for, what a run makes, and what is optional, need not be named. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"records | none named; 7 more can be named, and need not be",
        "clusters | none named; without cluster, secondCluster, unless the server names them itself; 1 more can be named, and need not be"})
    void onlyWhatARunCannotDoWithoutIsNamed(String contract, String words) throws IOException {
        Path copy = Files.copy(Path.of("src/test/resources/own", contract + ".yaml"), directory.resolve("plan-" + contract + ".yaml"));
        assertThat(plan(Map.of(), "--contract=" + copy, SERVER).lines()).contains("fixtures:  " + words);
    }

    @Test
    void aSecretIsNotShownWhereverItStands() {
        assertThat(plan(Map.of("BACKUP_TCK_PASSWORD", "canary1"), "--api=obshell", SERVER, "--fixture=tenant=canary1").lines())
                .noneMatch(line -> line.contains("canary1")).anyMatch(line -> line.contains("tenant=***"));
    }

    @Test
    void whatOnlyLooksChangesNothing() {
        assertThat(plan(Map.of(), "--api=obshell", SERVER, "--read-only").lines()).anyMatch(line -> line.contains("--read-only"))
                .noneMatch(line -> line.contains("may start"));
        assertThat(plan(Map.of(), "--api=obshell", SERVER, "--tags", "not @starts and not @cancels and not @cluster").summary())
                .anyMatch(line -> line.contains("no scenario may change anything"));
    }

    @Test
    void aPlanOfTheStubNamesNoLimit() {
        assertThat(plan(Map.of(), "--api=obshell").summary()).anyMatch(line -> line.contains("the built-in stub"))
                .anyMatch(line -> line.contains("those of the stub")).noneMatch(line -> line.contains("at most"));
    }
}
