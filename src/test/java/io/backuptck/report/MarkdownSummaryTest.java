package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import org.junit.jupiter.api.Test;

/** The summary on the page of a CI job. */
class MarkdownSummaryTest {

    @Test
    void theVerdictComesFirst() {
        assertThat(MarkdownSummary.of(Reports.of(Reports.good()))).startsWith("# ✅ Conformant in everything that was checked");
        assertThat(MarkdownSummary.of(Reports.of(new Recordings()))).startsWith("# ❔ Inconclusive");
        assertThat(MarkdownSummary.of(Reports.of(Reports.good(), "--read-only"))).startsWith("# ☑️ No failure in a read-only run");
    }

    @Test
    void failuresAndSkipsAreNamed() {
        String summary = MarkdownSummary.of(Reports.of(Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", "soon"))
                .end(Status.FAILED, "").begin("a:3").end(Status.SKIPPED, "no fixture", "OBS-START-08")));

        assertThat(summary).contains("**OBS-ENV-03** MUST").contains("- actual: soon").contains("- 1 scenario: no fixture");
    }

    @Test
    void whatAServerSendsIsNoMarkup() {
        String summary = MarkdownSummary.of(Reports.of(Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format",
                "<img src=x onerror=alert(1)>\n# big [a](javascript:b) " + "x".repeat(1000))).end(Status.FAILED, "")));

        assertThat(summary).contains("&lt;img").doesNotContain("<img").doesNotContain("\n# big").doesNotContain("[a](")
                .doesNotContain("x".repeat(400));
    }

    @Test
    void theCommandsStandInFencesThatNothingCloses() {
        String summary = MarkdownSummary.of(Reports.of(Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", "soon"))
                .end(Status.FAILED, ""), "--api obshell --fixture 'tenant=```' --seed 42"));

        assertThat(summary).contains("  ```sh\n  curl -i ",
                "````sh\nbackup-tck verify --api obshell --fixture 'tenant=```' --seed 42\n````");
    }

    @Test
    void scenariosWithoutAVerdictAreNotCheckedEither() {
        String summary = MarkdownSummary.of(Reports.of(Reports.good().begin("a:2").end(Status.INCONCLUSIVE, "the server is down")
                .begin("a:3").end(Status.SKIPPED, "no tenant")));

        assertThat(summary.lines()).containsSubsequence("## Not checked", "- 1 scenario without a verdict: the server is down", "- 1 scenario: no tenant");
    }
}
