package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.flaky.DeafProxy;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the suite asks for its own sake may never be answered, and the run goes on all the same. */
class UnansweredProbesIT {

    @TempDir
    private Path reports;

    @ParameterizedTest
    @CsvSource({"obshell, /.well-known/backup-tck.json, --fixture=tenant=t1", "obshell, /no/such/path, --insecure",
        "obshell, /api/v1/info, --insecure", "obshell, /api/v1/status, --insecure",
        "gaussdb, /no/such/path, --insecure", "oceanbase-cloud, /no/such/path, --insecure"})
    void theRunGoesOn(ApiId api, String probe, String option) throws Exception {
        try (StubServer stub = StubServer.start(StubOptions.embedded(api));
                DeafProxy proxy = new DeafProxy(stub.url(), path -> path.contains(probe))) {
            Main.run("verify", "--api", api.id(), "--target", proxy.url(), "--request-timeout", "400ms", "--poll-interval", "5ms",
                    "--tags", "@shape", option, "--report-dir", reports.toString());

            JsonNode report = JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
            assertThat(report.path("failures")).as(report.path("failures").toPrettyString()).isEmpty();
            assertThat(report.path("warnings")).as(report.path("warnings").toPrettyString()).isEmpty();
            assertThat(report.at("/summary/requirements/passed").asInt()).isGreaterThan(10);
        }
    }
}
