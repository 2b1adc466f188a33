package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.backuptck.contract.Level;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SARIF and CTRF keep the schemas that their authors publish, and say what the report says. */
class ExchangeFormatsTest {

    private static final String SARIF = "/schema/sarif-schema-2.1.0.json";
    private static final String CTRF = "/ctrf/ctrf-schema-0.0.json";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    private static Recordings failing(String actual) {
        return Reports.good().begin("features/obshell/test.feature:2").found(finding("OBS-ENV-03", "format", actual))
                .found(finding("OBS-HTTP-02", "content-type", actual)).end(Status.FAILED, "OBS-ENV-03: got " + actual, "OBS-ENV-03")
                .begin("features/obshell/test.feature:3").end(Status.SKIPPED, "no fixture", "OBS-START-08")
                .begin("features/obshell/test.feature:4").end(Status.INCONCLUSIVE, "no answer", "OBS-START-09")
                .begin("features/obshell/test.feature:5").end(Status.NOT_RUN, "ended", "OBS-START-10");
    }

    static Stream<RunReport> reports() {
        Recordings cut = Reports.good();
        cut.recorder().problem("no answer in time");
        return Stream.of(Reports.of(Reports.good()), Reports.of(new Recordings()), Reports.of(failing("soon")), Reports.of(cut),
                Reports.of(failing("soon"), Level.SHOULD, true), Reports.interrupted(failing("soon")),
                Reports.of(failing("]]>\u0000\u001b<b>\ud800 \"\\ " + "x".repeat(5000))),
                Baselines.report(failing("soon"), Baselines.entry("OBS-ENV-03"), Baselines.entry("OBS-START-01"),
                        Baselines.entry("", "0123456789abcdef", Baselines.TODAY.minusDays(1))));
    }

    private JsonNode written(RunReport report, String file, String schema) throws IOException {
        ReportFiles.write(directory, report);
        String text = Files.readString(directory.resolve(file));
        try (InputStream in = ExchangeFormatsTest.class.getResourceAsStream(schema)) {
            assertThat(in).as(schema).isNotNull();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(text, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))).isEmpty();
        }
        return JSON.readTree(text);
    }

    private JsonNode sarif(RunReport report) throws IOException {
        return written(report, "conformance.sarif", SARIF).at("/runs/0");
    }

    private JsonNode ctrf(RunReport report) throws IOException {
        return written(report, "ctrf.json", CTRF).path("results");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportKeepsThePublishedSchemas(RunReport report) throws IOException {
        assertThat(sarif(report).path("results")).hasSize(report.failures().size() + report.warnings().size());
        JsonNode summary = ctrf(report).path("summary");
        assertThat(Stream.of("passed", "failed", "skipped", "pending", "other").mapToInt(status -> summary.path(status).asInt()).sum())
                .isEqualTo(summary.path("tests").asInt()).isEqualTo(ctrf(report).path("tests").size());
    }

    /** Otherwise the test above would prove nothing. */
    @Test
    void theSchemasRefuseWhatIsWrong() throws IOException {
        for (String schema : new String[] {SARIF, CTRF}) {
            try (InputStream in = ExchangeFormatsTest.class.getResourceAsStream(schema)) {
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                        .validate("{\"version\": \"2.1.0\", \"colour\": 1}", InputFormat.JSON)).isNotEmpty();
            }
        }
    }

    @Test
    void aResultLiesWhereItsRequirementIsStatedAndAtThePlaceInTheAnswer() throws IOException {
        JsonNode run = sarif(Reports.of(failing("soon")));
        JsonNode result = run.at("/results/0");
        JsonNode place = result.at("/locations/0/physicalLocation");

        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(run.at("/results/1/level").asText()).isEqualTo("warning");
        assertThat(place.at("/artifactLocation/uri").asText()).startsWith("spec/obshell");
        assertThat(Files.readAllLines(Path.of(place.at("/artifactLocation/uri").asText())).get(place.at("/region/startLine").asInt() - 1))
                .contains("OBS-ENV-03");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText()).isEqualTo("obshell/startTenantBackup#/data");
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText()).matches("[0-9a-f]{16}:1");
        assertThat(run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt()).path("id").asText()).isEqualTo("OBS-ENV-03");
        assertThat(run.at("/tool/driver/rules/0/help/text").asText()).contains("Source: ");
    }

    @Test
    void aRunWithoutAVerdictWasNoSuccessfulAnalysis() throws IOException {
        assertThat(sarif(Reports.of(Reports.good())).at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(sarif(Reports.of(new Recordings())).at("/invocations/0/executionSuccessful").asBoolean(true)).isFalse();
        assertThat(ctrf(Reports.of(new Recordings())).at("/tests/0/status").asText()).isEqualTo("failed");
        assertThat(ctrf(Reports.of(new Recordings())).at("/tests/0/rawStatus").asText()).isEqualTo("inconclusive");
    }

    @Test
    void aKnownFailureIsSuppressedAndSkipped() throws IOException {
        Recordings run = Reports.good().begin("features/obshell/test.feature:2").found(finding("OBS-ENV-03", "format", "soon"))
                .end(Status.FAILED, "OBS-ENV-03: got soon", "OBS-ENV-03");
        RunReport report = Baselines.report(run, Baselines.entry("OBS-ENV-03"), Baselines.entry("OBS-START-01"));

        JsonNode suppression = sarif(report).at("/results/0/suppressions/0");

        assertThat(suppression.path("justification").asText()).isEqualTo("ticket 7");
        assertThat(suppression.at("/properties/owner").asText()).isEqualTo("Ann");
        assertThat(sarif(report).at("/invocations/0/toolExecutionNotifications").toString()).contains("OBS-START-01", "remove it");
        JsonNode tests = ctrf(report).path("tests");
        assertThat(tests.findValuesAsText("status")).containsExactly("passed", "skipped", "passed", "failed");
        assertThat(tests.at("/1/message").asText()).isEqualTo("known failure: OBS-ENV-03: ticket 7 (Ann, until 2026-03-01)");
        assertThat(sarif(Reports.of(run)).at("/results/0/suppressions")).isEmpty();
        assertThat(ctrf(Reports.of(run)).at("/tests/1/status").asText()).isEqualTo("failed");
    }
}
