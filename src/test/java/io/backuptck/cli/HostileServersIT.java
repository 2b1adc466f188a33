package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.hostile.HostileServer;
import io.backuptck.hostile.Trick;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a server does, a run comes to its end, says why, and accuses nobody. */
class HostileServersIT {

    @TempDir
    private Path reports;

    @ParameterizedTest
    @CsvSource({"obshell, tenant=t1, HEADERS_WITHOUT_END", "obshell, tenant=t1, INTERIM_ANSWERS_WITHOUT_END",
        "gaussdb, 'project=p,instance=i1', A_HEADER_BYTE_NOW_AND_THEN", "oceanbase-cloud, 'instance=i1,tenantId=t1', NO_ANSWER",
        "oceanbase-cloud, 'instance=i1,tenantId=t1', A_RESET", "gaussdb, 'project=p,instance=i1', A_BODY_WITHOUT_END"})
    void theRunEnds(String api, String fixture, Trick trick) throws Exception {
        try (HostileServer server = new HostileServer(trick)) {
            long begun = System.nanoTime();
            CommandLineRun run = CommandLineRun.of("verify", "--api", api, "--target", server.url(), "--request-timeout", "200ms",
                    "--poll-interval", "10ms", "--fixture", fixture, "--report-dir", reports.toString());

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
            assertThat(run.out()).contains("got no complete answer", "the target stopped answering, so nothing further was sent")
                    .contains("INCONCLUSIVE").doesNotContain("NOT CONFORMANT");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
        }
    }
}
