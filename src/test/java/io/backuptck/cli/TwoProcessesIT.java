package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stub in one process and the suite in another: nothing but HTTP between them. */
class TwoProcessesIT {

    @TempDir
    private Path reports;

    @ParameterizedTest
    @ValueSource(strings = {"obshell", "gaussdb", "oceanbase-cloud"})
    void theSuiteFindsTheStubConformant(String api) throws Exception {
        try (Jar.Stub stub = new Jar.Stub(api)) {
            Jar.Finished verify = Jar.run("verify", "--api", api, "--target", stub.url(),
                    "--poll-interval", "5ms", "--report-dir", reports.toString());

            assertThat(verify.exitCode()).as(verify.output()).isZero();
            JsonNode report = JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
            assertThat(report.path("result").asText()).isEqualTo("pass");
            assertThat(report.path("run").path("complete").asBoolean()).isTrue();
            assertThat(report.path("failures")).isEmpty();
            assertThat(report.path("target").path("url").asText()).isEqualTo(stub.url());
            assertThat(reports.resolve("junit.xml")).isNotEmptyFile();
            assertThat(reports.resolve("cucumber.html")).isNotEmptyFile();
        }
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
