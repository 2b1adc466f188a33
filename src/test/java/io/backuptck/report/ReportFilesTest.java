package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that other tools read. */
class ReportFilesTest {

    @TempDir
    Path directory;

    /** A run with something in every part of its report. */
    private static Recordings full() {
        Recordings run = Reports.good().feature("Start", 1, "It starts").begin("a:2").step("it starts", "{\"data\":[{\"id\":1}]}").found(finding("OBS-ENV-03", "format", "t0p-secret"))
                .found(finding("OBS-HTTP-02", "content-type", "none")).created("1123", true).followed()
                .end(Status.FAILED, "OBS-ENV-03: expected").begin("a:3").end(Status.SKIPPED, "no fixture", "OBS-START-08")
                .begin("a:4").end(Status.INCONCLUSIVE, "no answer", "OBS-START-09");
        run.recorder().problem("no answer");
        return run;
    }

    private String written(RunReport report) throws IOException {
        ReportFiles.prepare(directory, false).close();
        ReportFiles.write(directory, report);
        return Files.readString(directory.resolve(ReportFiles.JSON));
    }

    private static void assertValid(String json) throws IOException {
        try (InputStream schema = ReportFiles.class.getResourceAsStream("/spec/conformance.schema.json")) {
            assertThat(schema).as("the published schema").isNotNull();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void aFullReportIsValid() throws IOException {
        assertValid(written(Reports.of(full())));
    }

    @Test
    void anEmptyReportIsValid() throws IOException {
        assertValid(written(Reports.of(new Recordings())));
    }

    @Test
    void wordsAreWrittenAsTheSchemaSpellsThem() throws IOException {
        JsonNode json = new JsonMapper().readTree(written(Reports.of(full())));

        assertThat(json.path("result").asText()).isEqualTo("fail");
        assertThat(json.path("run").path("level").asText()).isEqualTo("must");
        assertThat(json.path("run").path("startedAt").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(json.path("requirements").findValuesAsText("verdict")).contains("notRun", "passed", "failed");
        assertThat(json.path("target").path("kind").asText()).isEqualTo("server");
    }

    @Test
    void stepsShowWhatWasSentAndWhatCame() throws IOException {
        JsonNode json = new JsonMapper().readTree(written(Reports.of(full())));

        assertThat(json.at("/scenarios/1/steps/0/text").asText()).isEqualTo("it starts");
        assertThat(json.at("/scenarios/1/steps/0/calls/0/request").asText()).isEqualTo("POST /api/v1/tenant/t1/backup");
        assertThat(json.at("/coverage/exercised/0/sent/0").asText()).isEqualTo("/mode");
        assertThat(json.at("/coverage/exercised/0/answered").toString()).isEqualTo("[\"/data\",\"/data/*/id\"]");
        assertThat(json.at("/features/0/rules/0/name").asText()).isEqualTo("It starts");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() throws IOException {
        RunReport report = Reports.of(full());
        written(report);

        RunReport read = ReportReader.read(directory.resolve(ReportFiles.JSON));

        assertThat(read.result()).isEqualTo(report.result());
        assertThat(read.failures()).isEqualTo(report.failures());
        assertThat(read.scenarios()).isEqualTo(report.scenarios());
        assertThat(read.traces()).isEqualTo(report.traces());
        assertThat(read.coverage()).isEqualTo(report.coverage());
    }

    @Test
    void noSecretIsWritten() throws IOException {
        assertThat(written(Reports.of(full()))).doesNotContain("t0p-secret").contains("***");
    }

    @Test
    void aTraceShowsWhatWasSeenAndCalled() throws IOException {
        JsonNode trace = new JsonMapper().readTree(written(Reports.of(full()))).path("traces").get(0);

        assertThat(trace.path("machine").asText()).isEqualTo("dag");
        assertThat(trace.at("/points/0/state").asText()).isEqualTo("READY/RUN");
        assertThat(trace.at("/points/0/position").asInt()).isEqualTo(1);
        assertThat(trace.at("/points/1/what").asText()).isEqualTo("called");
        assertThat(trace.at("/points/1/state").asText()).isEqualTo("CANCEL ACCEPTED");
    }

    @Test
    void whatAnEarlierRunLeftIsRemovedAndOtherFilesStay() throws IOException {
        Files.writeString(directory.resolve(ReportFiles.JSON), "{\"suite\":{\"name\":\"backup-tck\"},\"result\":\"pass\"}");
        Files.writeString(directory.resolve("README.md"), "mine");

        ReportFiles.prepare(directory, false).close();

        assertThat(directory.resolve(ReportFiles.JSON)).doesNotExist();
        assertThat(directory.resolve("README.md")).hasContent("mine");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAnError() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatIOException().isThrownBy(() -> ReportFiles.prepare(file.resolve("below"), false));
    }
}
