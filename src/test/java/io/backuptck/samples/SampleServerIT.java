package io.backuptck.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The documentation's own answers, replayed by a server without a line of the project behind it, pass every check that
 * applies to them; with one thing changed they fail, and that thing is blamed.
 */
class SampleServerIT {

    private static final String START = "POST /api/v1/tenant/t1/backup";
    private static final String OVERVIEW = "GET /api/v1/tenant/t1/backup/overview";

    @TempDir
    private Path reports;

    @Test
    void theSamplesOfObshellPass() throws Exception {
        assertThat(verifyObshell(UnaryOperator.identity(), UnaryOperator.identity(), 200)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"state\": \"READY\"', '\"status\": \"READY\"', OBS-DAG, /data/state",
        "'\"dag_id\": 4', '\"dag_id\": \"4\"', OBS-DAG, /data/dag_id",
        "'\"traceId\"', '\"trace_id\"', OBS-ENV, /traceId",
        "'\"stage\": 1', '\"stage\": null', OBS-DAG, /data/stage",
        "'\"operator\": \"RUN\"', '\"operator\": [\"RUN\"]', OBS-DAG, /data/operator",
        "'\"successful\": true', '\"successful\": false', OBS-ENV, /successful",
    })
    void oneChangeInTheStartIsBlamed(String from, String to, String area, String pointer) throws Exception {
        List<JsonNode> failures = verifyObshell(sample -> replaced(sample, from, to), UnaryOperator.identity(), 200);

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.path("requirement").asText()).startsWith(area);
            assertThat(failure.path("pointer").asText()).isEqualTo(pointer);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'\"tenant_id\": 1002', '\"tenantId\": 1002', /data/status/tenant_id",
        "'\"path\": \"oss', '\"path\": [\"oss', /data/status/path",
        "'\"start_scn\": 1728727696264250400', '\"start_scn\": 1.5', /data/status/start_scn",
        "'\"end_timestamp\": \"2024-10-12T18:10:43.487426+08:00\"', '\"end_timestamp\": \"yesterday\"', /data/status/end_timestamp",
    })
    void oneChangeInTheOverviewIsBlamed(String from, String to, String pointer) throws Exception {
        UnaryOperator<String> change = sample -> replaced(sample, from, to)
                .replace("aliyuncs.com\"}", to.endsWith("[\"oss") ? "aliyuncs.com\"]}" : "aliyuncs.com\"}");

        assertThat(verifyObshell(UnaryOperator.identity(), change, 200)).singleElement().satisfies(failure -> {
            assertThat(failure.path("requirement").asText()).startsWith("OBS-TASK");
            assertThat(failure.path("pointer").asText()).isEqualTo(pointer);
        });
    }

    @Test
    void aWrongStatusOfTheStartIsBlamed() throws Exception {
        List<JsonNode> failures = verifyObshell(sample -> sample.replace("\"status\": 200", "\"status\": 202"),
                UnaryOperator.identity(), 202);

        assertThat(failures).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure.path("requirement").asText()).startsWith("OBS-START");
            assertThat(failure.path("actual").asText()).contains("202");
        });
    }

    @Test
    void theSamplesOfGaussdbPass() throws Exception {
        assertThat(verifyGaussdb(PageSamples.BACKUP, 202)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"begin_time\"', '\"beginTime\"', /backup/begin_time",
        "'\"status\": \"BUILDING\"', '\"status\": 1', /backup/status",
        "'\"type\": \"manual\"', '\"type\": \"auto\"', /backup/type",
        "'\"job_id\"', '\"jobId\"', /job_id",
    })
    void oneChangeInTheCreatedBackupIsBlamed(String from, String to, String pointer) throws Exception {
        assertThat(verifyGaussdb(replaced(PageSamples.BACKUP, from, to), 202)).singleElement().satisfies(failure ->
                assertThat(failure.path("pointer").asText()).isEqualTo(pointer));
    }

    @Test
    void aWrongStatusOfTheCreateIsBlamed() throws Exception {
        assertThat(verifyGaussdb(PageSamples.BACKUP, 200)).isNotEmpty().allSatisfy(failure ->
                assertThat(failure.path("actual").asText()).contains("200"));
    }

    @Test
    void theSamplesOfOceanbaseCloudPass() throws Exception {
        assertThat(verifyCloud(PageSamples.PHYSICAL_START, 200)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "backupTaskId, taskId, /data/backupTaskId",
        "'\"success\":true', '\"success\":\"true\"', /success",
        "'\"bak-********\"', 17, /data/backupTaskId",
    })
    void oneChangeInTheStartedBackupIsBlamed(String from, String to, String pointer) throws Exception {
        assertThat(verifyCloud(replaced(PageSamples.PHYSICAL_START, from, to), 200)).singleElement()
                .satisfies(failure -> assertThat(failure.path("pointer").asText()).isEqualTo(pointer));
    }

    @Test
    void aWrongStatusOfTheCloudStartIsBlamed() throws Exception {
        assertThat(verifyCloud(PageSamples.PHYSICAL_START, 201)).isNotEmpty().allSatisfy(failure ->
                assertThat(failure.path("actual").asText()).contains("201"));
    }

    private List<JsonNode> verifyObshell(UnaryOperator<String> start, UnaryOperator<String> overview, int startStatus)
            throws IOException {
        try (SampleServer server = new SampleServer()) {
            server.answer(START, startStatus, start.apply(PageSamples.TENANT_START))
                    .answer("POST /api/v1/obcluster/backup", 200, PageSamples.CLUSTER_START)
                    .answer(OVERVIEW, 200, overview.apply(PageSamples.OVERVIEW));
            return verify("obshell", server.url(), "tenant=t1");
        }
    }

    /** The page's answer does not belong to the page's request, so the instance is that of the answer. */
    private List<JsonNode> verifyGaussdb(String sample, int status) throws IOException {
        try (SampleServer server = new SampleServer()) {
            server.answer("POST /v3/0483b6b16e954cb88930a360d2c4e663/backups", status, sample);
            return verify("gaussdb", server.url(), "project=0483b6b16e954cb88930a360d2c4e663",
                    "instance=fd26e3bf26e5467587eec857e4f66ef0in14");
        }
    }

    private List<JsonNode> verifyCloud(String sample, int status) throws IOException {
        try (SampleServer server = new SampleServer()) {
            server.answer("POST /api/v2/instances/obcluster-1/backup/data/start", status, sample);
            return verify("oceanbase-cloud", server.url(), "instance=obcluster-1", "tenantId=txxx");
        }
    }

    private static String replaced(String sample, String from, String to) {
        assertThat(sample).contains(from);
        return sample.replace(from, to);
    }

    /** Runs the scenarios that look at the shape of answers only, and returns the failures of the report. */
    private List<JsonNode> verify(String api, String url, String... fixtures) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of("verify", "--api", api, "--target", url,
                "--tags", "@shape", "--poll-interval", "1ms", "--completion-timeout", "10ms",
                "--report-dir", reports.toString()));
        for (String fixture : fixtures) {
            arguments.add("--fixture=" + fixture);
        }
        int exitCode = Main.run(arguments.toArray(String[]::new));
        JsonNode report = JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
        List<JsonNode> failures = new java.util.ArrayList<>();
        report.path("failures").forEach(failures::add);
        assertThat(exitCode).as(report.path("notes").toString()).isEqualTo(failures.isEmpty() ? 0 : 1);
        return failures;
    }
}
