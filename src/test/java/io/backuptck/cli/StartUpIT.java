package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time that the suite itself takes to start is not the server's. */
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
}
