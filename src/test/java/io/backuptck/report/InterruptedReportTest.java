package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.report.site.Site;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the report of an interrupted run, in whatever form, sees that it is one. */
class InterruptedReportTest {

    private static final String WHY = "the run was interrupted by SIGTERM";

    private static final String TEST = "features/obshell/test.feature:";

    @TempDir
    private Path directory;

    private static Recordings cutShort() {
        return Reports.good().created("11", true).created("12", false).feature("Start", 1, "It starts")
                .begin(TEST + 2).end(Status.INCONCLUSIVE, WHY, "OBS-START-02")
                .begin(TEST + 3).end(Status.NOT_RUN, WHY, "OBS-START-03").begin(TEST + 4).end(Status.NOT_RUN, WHY, "OBS-START-03");
    }

    private static Recordings cutShortAfterAFailure() {
        return cutShort().begin(TEST + 5).found(finding("OBS-ENV-03", "format", "soon")).end(Status.FAILED, "OBS-ENV-03");
    }

    @Test
    void itIsInconclusiveAndNotComplete() {
        RunReport report = Reports.interrupted(cutShort());

        assertThat(report.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(report.run().complete()).isFalse();
        assertThat(report.run().interrupted()).isEqualTo("SIGTERM");
        assertThat(report.summary().scenarios()).containsEntry("notRun", 2L).containsEntry("passed", 1L);
    }

    @Test
    void whatWasFoundIsKeptWithoutAVerdictOnTheWhole() {
        RunReport report = Reports.interrupted(cutShortAfterAFailure());

        assertThat(report.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(report.failures()).hasSize(1);
        assertThat(Reports.line(report, "OBS-ENV-03").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aRequirementOfAScenarioThatWasNotReachedIsNotRun() {
        RequirementLine line = Reports.line(Reports.interrupted(cutShort()), "OBS-START-03");

        assertThat(line.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(line.reason()).isEqualTo("not reached: " + WHY);
    }

    @Test
    void theTerminalSaysItAndWhatIsStillThere() {
        assertThat(TerminalSummary.lines(Reports.interrupted(cutShort()), "reports"))
                .contains("INTERRUPTED: no verdict; the run was ended by SIGTERM before 2 of 4 scenarios", "note: " + WHY,
                        "created on the server: 2, not cleaned up: 1", "  not cleaned up: task 11 (obshell, by startTenantBackup)");
        assertThat(TerminalSummary.lines(Reports.interrupted(cutShortAfterAFailure()), "reports"))
                .contains("INTERRUPTED: no verdict; the run was ended by SIGTERM before 2 of 5 scenarios, after 1 failure had been found");
    }

    @Test
    void thePagesSayIt() throws IOException {
        Site.write(directory, Reports.interrupted(cutShort()), Optional.empty(), Optional.empty());

        assertThat(directory.resolve("index.html")).content().contains("<h1>Interrupted</h1>", "Ended by SIGTERM", WHY);
        assertThat(directory.resolve("scenarios.html")).content().contains("data-verdict=\"notRun\"");
        assertThat(directory.resolve("badge.svg")).content().contains("interrupted");
    }

    @Test
    void theFilesForOtherToolsSayIt() throws IOException {
        RunReport report = Reports.interrupted(cutShort());
        ReportFiles.write(directory, report);

        assertThat(Files.readString(directory.resolve("junit.xml"))).contains("tests=\"4\" failures=\"0\" errors=\"1\" skipped=\"2\"",
                "<error message=\"interrupted: " + WHY, "<skipped message=\"" + WHY);
        assertThat(Files.readString(directory.resolve("summary.md"))).startsWith("# ❔ Interrupted");
        JsonNode json = JsonMapper.builder().build().readTree(directory.resolve("conformance.json").toFile());
        assertThat(json.at("/run/interrupted").asText()).isEqualTo("SIGTERM");
        assertThat(ReportReader.read(directory.resolve("conformance.json")).run()).isEqualTo(report.run());
    }
}
