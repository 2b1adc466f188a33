package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stub in one process and the suite in another: nothing but HTTP between them. */
class TwoProcessesIT {

    @TempDir
    private Path reports;

    /** The stub's pace: by polls, so fast that work ends before the first look, and so slow that it takes many looks. */
    @ParameterizedTest
    @CsvSource({"obshell, poll, @shape or @OBS-LIFE-01", "gaussdb, poll, @shape or @GDB-LIFE-01",
        "obshell, 1ms, @OBS-LIFE-01 or @OBS-TLIFE-01", "gaussdb, 60ms, @GDB-LIFE-01"})
    void theSuiteFindsTheStubConformantAtEveryPace(String api, String pace, String tags) throws Exception {
        try (Jar.Stub stub = new Jar.Stub(api, pace)) {
            int exitCode = Main.run("verify", "--api", api, "--target", stub.url(), "--poll-interval", "10ms",
                    "--tags", tags, "--report-dir", reports.toString());

            assertThat(exitCode).isZero();
            assertSound(stub.url());
        }
    }

    @Test
    void theJarJudgesTheJar() throws Exception {
        try (Jar.Stub stub = new Jar.Stub("oceanbase-cloud", "poll")) {
            Jar.Finished verify = Jar.run("verify", "--api", "oceanbase-cloud", "--target", stub.url(),
                    "--poll-interval", "5ms", "--completion-timeout", "2s", "--report-dir", reports.toString());

            assertThat(verify.exitCode()).as(verify.output()).isZero();
            assertThat(verify.output()).contains("CONFORMANT in everything that was checked");
            assertSound(stub.url());
        }
    }

    private void assertSound(String url) throws IOException {
        JsonNode report = JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
        assertThat(report.path("result").asText()).isEqualTo("pass");
        assertThat(report.path("run").path("complete").asBoolean()).isTrue();
        assertThat(report.path("failures")).isEmpty();
        assertThat(report.path("warnings")).isEmpty();
        assertThat(report.path("target").path("url").asText()).isEqualTo(url);
        assertThat(reports.resolve("junit.xml")).isNotEmptyFile();
        assertThat(reports.resolve("cucumber.html")).isNotEmptyFile();
    }

    @Test
    void nothingListensThere() throws Exception {
        Jar.Finished verify = Jar.run("verify", "--api", "obshell", "--target", "http://127.0.0.1:1",
                "--report-dir", reports.toString());

        assertThat(verify.exitCode()).isEqualTo(3);
        assertThat(verify.output()).contains("nothing answers at http://127.0.0.1:1;").doesNotContain("\tat ");
    }

    @Test
    void wrongUsageIsOneLine() throws Exception {
        Jar.Finished verify = Jar.run("verify", "--no-such-option");

        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.output().lines()).singleElement().asString().startsWith("error: ");
    }
}
