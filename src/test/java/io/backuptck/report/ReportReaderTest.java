package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no report is told so in one line. */
class ReportReaderTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"schemaVersion\":2}", "<html>\n</html>"})
    void whatIsNoReportIsRefusedInOneLine(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("report.json"), content);

        assertThatExceptionOfType(ReportException.class).isThrownBy(() -> ReportReader.read(file))
                .withMessageContaining("report.json").satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aMissingFileAndADirectoryAreRefused() {
        assertThatExceptionOfType(ReportException.class).isThrownBy(() -> ReportReader.read(directory.resolve("none.json")))
                .withMessageContaining("cannot be read");
        assertThatExceptionOfType(ReportException.class).isThrownBy(() -> ReportReader.read(directory))
                .withMessageContaining(ReportFiles.JSON);
    }

    /** Members that came later are not there in an older report. */
    @Test
    void anOlderReportCanBeRead() throws IOException {
        ReportFiles.write(directory, Reports.of(Reports.good()));
        Path file = directory.resolve(ReportFiles.JSON);
        ObjectNode json = (ObjectNode) new JsonMapper().readTree(file.toFile());
        json.remove("features");
        json.remove("cases");
        ((ObjectNode) json.get("coverage")).remove("exercised");
        json.get("scenarios").forEach(scenario -> ((ObjectNode) scenario).remove("steps"));
        Files.writeString(file, json.toString());

        RunReport report = ReportReader.read(file);

        assertThat(report.features()).isEmpty();
        assertThat(report.cases()).isEmpty();
        assertThat(report.scenarios()).hasSize(1).allSatisfy(scenario -> assertThat(scenario.steps()).isEmpty());
    }

    @Test
    void aKillMatrixIsThereOrNot() throws IOException {
        assertThat(ReportReader.killMatrix(directory)).isEmpty();

        Files.writeString(directory.resolve(KillMatrix.FILE), """
                {"schemaVersion":1,"startedAt":"2026-03-01T10:00:00Z","variants":[],"faults":[{"id":"obs-x","api":"obshell",
                "title":"t","requirement":"OBS-START-01","found":true,"blamed":["OBS-START-01"],"scenarios":["a:1"],
                "unrelated":0,"millis":12}]}""");

        assertThat(ReportReader.killMatrix(directory)).hasValueSatisfying(matrix ->
                assertThat(matrix.faults()).singleElement().satisfies(fault -> assertThat(fault.found()).isTrue()));
    }
}
