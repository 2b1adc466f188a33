package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes and the words of {@code report}. */
class ReportCommandTest {

    @TempDir
    Path directory;
    private Path report;

    /** The report of a run that reached nobody. */
    @BeforeEach
    void run() {
        assertThat(CommandLineRun.of("verify", "--api", "obshell", "--target", "http://127.0.0.1:1", "--report-dir",
                directory.toString()).exitCode()).isEqualTo(3);
        report = directory.resolve("conformance.json");
    }

    /** The same report with another verdict on one requirement. */
    private Path with(String name, String verdict) throws IOException {
        JsonNode json = new JsonMapper().readTree(report.toFile());
        ((ObjectNode) json.at("/requirements/0")).put("verdict", verdict);
        return Files.writeString(directory.resolve(name), json.toString());
    }

    @Test
    void thePagesCanBeDrawnAgainFromTheFileAlone() throws IOException {
        Path moved = Files.createDirectory(directory.resolve("moved"));
        Path copy = Files.copy(report, moved.resolve("conformance.json"));

        CommandLineRun run = CommandLineRun.of("report", copy.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Inconclusive");
        assertThat(moved.resolve("index.html")).content().contains("<h1>Inconclusive</h1>");
        assertThat(moved.resolve("summary.md")).isNotEmptyFile();
    }

    @Test
    void annotationsArePrintedAndNothingIsDrawn() throws IOException {
        Path moved = Files.createDirectory(directory.resolve("moved"));
        Path copy = Files.copy(report, moved.resolve("conformance.json"));

        CommandLineRun run = CommandLineRun.of("report", copy.toString(), "--annotations", "github");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("::warning title=Inconclusive::");
        assertThat(moved.resolve("index.html")).doesNotExist();
        CommandLineRun other = CommandLineRun.of("report", copy.toString(), "--annotations", "travis");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("github");
    }

    @Test
    void whatBrokeEndsWithOne() throws IOException {
        CommandLineRun run = CommandLineRun.of("report", with("new.json", "failed").toString(), "--compare",
                with("old.json", "passed").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("broken: 1", "OBS-HTTP-01");
        assertThat(directory.resolve("compare.html")).content().contains("OBS-HTTP-01");
    }

    @Test
    void whatIsFixedOrStillFailingEndsWithZero() throws IOException {
        assertThat(CommandLineRun.of("report", with("new.json", "passed").toString(), "--compare",
                with("old.json", "failed").toString()).exitCode()).isZero();
        assertThat(CommandLineRun.of("report", with("new.json", "failed").toString(), "--compare",
                with("old.json", "failed").toString()).exitCode()).isZero();
    }

    @Test
    void aBadFileEndsWithTwoAndOneLine() throws IOException {
        Path bad = Files.writeString(directory.resolve("bad.json"), "{\"schemaVersion\": 1}");

        for (String[] arguments : new String[][] {{"report", bad.toString()}, {"report", directory.resolve("none").toString()},
            {"report", report.toString(), "--compare", bad.toString()}, {"report"}}) {
            CommandLineRun run = CommandLineRun.of(arguments);

            assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(run.err().strip()).startsWith("error: ").doesNotContain("\n");
        }
    }
}
