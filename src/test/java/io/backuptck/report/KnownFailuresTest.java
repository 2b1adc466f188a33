package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.site.Site;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known failures are shown, and counted apart, wherever a run is shown. */
class KnownFailuresTest {

    @TempDir
    Path directory;

    /** Three scenarios: one that fails by what is known, one by that and something new, and one that passes. */
    private static RunReport mixed() {
        return Baselines.report(run(true), Baselines.entry("OBS-ENV-03"), Baselines.entry("OBS-START-01"));
    }

    private static RunReport known() {
        return Baselines.report(run(false), Baselines.entry("OBS-ENV-03"));
    }

    private static Recordings run(boolean more) {
        Recordings run = Reports.good().begin("features/obshell/test.feature:2").found(finding("OBS-ENV-03", "format", "soon"))
                .end(Status.FAILED, "OBS-ENV-03: expected", "OBS-ENV-03");
        return more ? run.begin("features/obshell/test.feature:3").found(finding("OBS-ENV-03", "format", "soon"))
                .found(finding("OBS-ENV-04", "type", "text")).end(Status.FAILED, "OBS-ENV-04: expected", "OBS-ENV-04") : run;
    }

    private String junit(RunReport report) throws Exception {
        Path file = directory.resolve("junit.xml");
        JunitXml.write(file, report);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(KnownFailuresTest.class.getResource("/junit.xsd")).newValidator().validate(new StreamSource(file.toFile()));
        return Files.readString(file);
    }

    @Test
    void aCiSystemSeesAScenarioThatFailsByWhatIsKnownAsSkipped() throws Exception {
        assertThat(junit(known())).contains("<skipped message=\"known failure: OBS-ENV-03: ticket 7 (Ann, until 2026-03-01)\">")
                .contains("actual:   soon").doesNotContain("<failure", "<error");
    }

    @Test
    void aCiSystemSeesNewFailuresAndEntriesToRemoveAsFailures() throws Exception {
        String xml = junit(mixed());

        assertThat(xml.split("<failure", -1)).hasSize(3);
        assertThat(xml).contains("<failure message=\"OBS-ENV-04: expected\"", "tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"",
                "name=\"known failures\" tests=\"2\" failures=\"1\"", "<failure message=\"it does not occur any more: remove it\"");
    }

    @Test
    void theTerminalShowsNewFailuresFirstAndSaysWhatToDo() {
        String text = String.join("\n", TerminalSummary.lines(mixed(), "reports"));

        assertThat(text).contains("1. OBS-ENV-04 MUST", "known failures: 1 (known.yaml)", "known: ticket 7 (Ann, until 2026-03-01)",
                "error: known.yaml, line 2: OBS-START-01: it does not occur any more: remove it",
                "NOT CONFORMANT: 1 new failure, beside 1 known failure; 1 entry of the list is to be removed").doesNotContain("1. OBS-ENV-03");
        assertThat(String.join("\n", TerminalSummary.lines(known(), "reports"))).contains("NO NEW FAILURES; 1 known failure, not conformant");
    }

    @Test
    void theSummaryOfAJobHasThemApart() {
        assertThat(MarkdownSummary.of(mixed())).contains("# ❌ Not conformant", "## New failures\n\n**OBS-ENV-04**",
                "## Known failures\n\n**OBS-ENV-03**", "- known: ticket 7", "- **gone**: OBS-START-01, line 2");
        assertThat(MarkdownSummary.of(known())).startsWith("# ☑️ No new failures").contains("so the server is not conformant")
                .doesNotContain("## New failures");
    }

    @Test
    void thePagesHaveThemApart() throws IOException {
        Site.write(directory, mixed(), Optional.empty(), Optional.empty());

        assertThat(directory.resolve("index.html")).content().contains("1 new failure</h2>", "<h2 id=\"known\">Known failures</h2>",
                "<dt>Known</dt><dd>ticket 7", "<strong>gone</strong>", "1 known failure</li>");
        assertThat(directory.resolve("requirements.html")).content().contains("(known failure)");
        Site.write(directory, known(), Optional.empty(), Optional.empty());
        assertThat(directory.resolve("badge.svg")).content().contains("1 known failure</text>").doesNotContain("conformant as checked");
    }

    @Test
    void theFileKeepsThePublishedSchemaAndIsReadAgain() throws IOException {
        RunReport report = mixed();
        ReportFiles.write(directory, report);

        RunReport read = ReportReader.read(directory.resolve(ReportFiles.JSON));

        assertThat(read.baseline()).isEqualTo(report.baseline());
        assertThat(read.failures()).isEqualTo(report.failures());
        assertThat(read.summary().failures()).isEqualTo(2);
        assertThat(read.summary().knownFailures()).isEqualTo(1);
        assertThat(read.exitCode()).isEqualTo(1);
    }

    /** A finding of one scenario fails the one that was written for it; it must not vanish behind what is known of that one. */
    @Test
    void aNewFailureThatAnotherScenarioFoundIsNotHiddenByAKnownOne() throws Exception {
        Recordings run = run(false);
        run.begin("features/obshell/test.feature:4").found(finding("OBS-START-08", "check", "none")).end(Status.PASSED, "")
                .begin("features/obshell/test.feature:5").found(finding("OBS-ENV-03", "format", "soon"))
                .end(Status.FAILED, "OBS-START-08: expected", "OBS-START-08");

        assertThat(junit(Baselines.report(run, Baselines.entry("OBS-ENV-03")))).contains("<failure message=\"OBS-START-08: expected\"");
    }
}
