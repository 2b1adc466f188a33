package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.site.Site;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say, and that nothing of a server becomes part of them. */
class SiteTest {

    private static final String HOSTILE = "</script></pre><img src=x onerror=alert(1)><!-- \" onload='x'";

    @TempDir
    Path directory;

    private String page(RunReport report, String file) throws IOException {
        Site.write(directory, report, Optional.empty(), Optional.empty());
        return Files.readString(directory.resolve(file));
    }

    private static RunReport withCases(RunReport report, List<CaseLine> cases) {
        return new RunReport(report.schemaVersion(), report.suite(), report.target(), report.targets(), report.run(),
                report.result(), report.notes(), report.limits(), report.summary(), report.requirements(), report.failures(), report.warnings(),
                report.coverage(), report.created(), report.scenarios(), report.traces(), report.features(), cases, report.rules(),
                report.contracts(), report.baseline(), null);
    }

    private static Recordings failing(String actual) {
        return Reports.good().begin("features/obshell/test.feature:2").feature("Start", 1, "It starts")
                .step("it starts " + actual, "{\"a\":\"" + actual.replace("\"", "\\\"") + "\"}")
                .found(finding("OBS-ENV-03", "format", actual)).end(Status.FAILED, "got " + actual, "OBS-ENV-03");
    }

    @Test
    void theFirstPageSaysTheVerdict() throws IOException {
        assertThat(page(Reports.of(Reports.good()), "index.html")).contains("<h1>Conformant in everything that was checked</h1>");
        assertThat(page(Reports.of(failing("soon")), "index.html")).contains("<h1>Not conformant</h1>", "1 failure");
        assertThat(page(Reports.of(new Recordings()), "index.html")).contains("<h1>Inconclusive</h1>", "no scenario was selected")
                .doesNotContain("<h1>Conformant");
        assertThat(page(Reports.of(Reports.good(), "--read-only"), "index.html")).contains("<h1>No failure in a read-only run</h1>")
                .doesNotContainIgnoringCase("conformant");
    }

    @Test
    void everyPageRepeatsTheVerdict() throws IOException {
        Site.write(directory, Reports.of(new Recordings()), Optional.empty(), Optional.empty());

        for (String file : List.of("requirements.html", "operations.html", "lifecycles.html", "scenarios.html", "errata.html",
                "contract-obshell.html")) {
            assertThat(directory.resolve(file)).content().contains("inconclusive</a>");
        }
    }

    @Test
    void theBadgeSaysTheVerdict() throws IOException {
        assertThat(page(Reports.of(failing("soon")), "badge.svg")).contains(">1 failure</text>");
        assertThat(page(Reports.of(Reports.good(), "--read-only"), "badge.svg")).contains(">read-only, no failure</text>");
    }

    @Test
    void nothingThatAServerSendsIsMarkup() throws IOException {
        RunReport report = withCases(Reports.of(failing(HOSTILE)), List.of(new CaseLine("c1", "obshell", "startTenantBackup",
                "/mode", "pattern", "OBS-MODE-03", "refuse", HOSTILE, "\"full\"", HOSTILE, "failed", HOSTILE)));
        Site.write(directory, report, Optional.empty(), Optional.empty());

        try (var files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("<img");
            }
        }
        assertThat(Files.readString(directory.resolve("cases.html"))).contains("\\u003c/script\\u003e");
        assertThat(Files.readString(directory.resolve("index.html"))).contains("&lt;/script&gt;");
    }

    @Test
    void pagesWithoutDataAreNotThere() throws IOException {
        assertThat(page(Reports.of(Reports.good()), "index.html")).doesNotContain("trust.html", "compare.html");
        assertThat(directory.resolve("trust.html")).doesNotExist();
    }

    @Test
    void theKillMatrixNamesWhatSurvived() throws IOException {
        Site.write(directory, Reports.of(Reports.good()), Optional.of(new KillMatrix(1, Instant.EPOCH, List.of(
                new FaultLine("obs-x", "obshell", "no data", "OBS-ENV-03", false, List.of(), List.of(), 0, 1, "", 5)), List.of())),
                Optional.empty());

        assertThat(Files.readString(directory.resolve("trust.html"))).contains("0 of 1", "survived",
                "a server that is wrong in such a way would pass");
        assertThat(Files.readString(directory.resolve("index.html"))).contains("trust.html");
    }

    /** Of a contract of somebody's own, what no run reaches or can know has not survived. */
    @Test
    void whatNoRunCanDecideHasNotSurvived() throws IOException {
        Site.write(directory, Reports.of(Reports.good()), Optional.of(new KillMatrix(1, Instant.EPOCH, List.of(
                new FaultLine("jobs-x", "jobs", "never asked", "JOBS-X", false, List.of(), List.of(), 0, 0, "", 5),
                new FaultLine("jobs-y", "jobs", "never ends", "JOBS-Y", false, List.of(), List.of(), 0, 1, "was not over", 5)), List.of())),
                Optional.empty());

        assertThat(Files.readString(directory.resolve("trust.html"))).contains("0 of 0", "no case", "undecided", "For 1 of the mutants",
                "Of 1 of the mutants").doesNotContain("survived");
    }

    @Test
    void aComparisonIsAPage() throws IOException {
        Site.write(directory, Reports.of(failing("soon")), Optional.empty(),
                Optional.of(Comparison.of(Reports.of(failing("soon")), Reports.of(Reports.good()))));

        assertThat(Files.readString(directory.resolve("compare.html"))).contains("1 broken", "OBS-ENV-03");
    }

    @Test
    void aScenarioStandsUnderItsRuleWithItsSteps() throws IOException {
        assertThat(page(Reports.of(failing("soon")), "scenarios.html")).contains("<h4>It starts</h4>", "<b>When</b> it starts soon",
                "POST /api/v1/tenant/t1/backup");
    }

    @Test
    void theFirstPageSaysWhatToDoNext() throws IOException {
        assertThat(page(Reports.of(failing("soon")), "index.html")).contains("What to do next", "--tags", "@OBS-ENV-03",
                "<span class=\"word\">--rerun</span> <span class=\"word\">" + directory.resolve("conformance.json") + "</span>");
        assertThat(page(Reports.of(Reports.good()), "index.html")).doesNotContain("What to do next");
    }

    @Test
    void whatFailedStandsFirstAmongTheRequirementsAndTheRestIsFolded() throws IOException {
        String requirements = page(Reports.of(failing("soon")), "requirements.html");

        assertThat(requirements.indexOf("id=\"OBS-ENV-03\"")).isBetween(0, requirements.indexOf("id=\"OBS-START-01\""));
        assertThat(requirements.split("<details class=\"group\" data-group open>", -1)).hasSize(2);
        assertThat(requirements.split("<details class=\"group\" data-group>", -1).length).isGreaterThan(4);
    }

    @Test
    void aComparisonHasNoEmptyHeadings() throws IOException {
        Site.write(directory, Reports.of(failing("soon")), Optional.empty(),
                Optional.of(Comparison.of(Reports.of(failing("soon")), Reports.of(Reports.good()))));

        assertThat(Files.readString(directory.resolve("compare.html"))).doesNotContain(">0 ");
    }
}
