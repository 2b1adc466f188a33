package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The workflow commands that a job on GitHub shows as annotations. */
class GitHubAnnotationsTest {

    private static List<String> of(RunReport report) {
        return GitHubAnnotations.of(report, Optional.empty());
    }

    private static RunReport failed(String actual) {
        return Reports.of(Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", actual)).end(Status.FAILED, ""));
    }

    @Test
    void aGoodRunHasNone() {
        assertThat(of(Reports.of(Reports.good()))).isEmpty();
    }

    @Test
    void aFailureIsAnErrorWithRequirementAndValues() {
        assertThat(of(failed("soon"))).singleElement().asString().startsWith("::error title=OBS-ENV-03::").contains("%0Aactual: soon");
    }

    @Test
    void aFailureOfAContractOfOnesOwnStandsAtItsFile() {
        assertThat(GitHubAnnotations.of(failed("soon"), Optional.of("api/jobs,1.yaml"))).singleElement().asString()
                .startsWith("::error file=api/jobs%2C1.yaml,title=OBS-ENV-03::");
    }

    @Test
    void whatAServerSendsIsNoCommand() {
        assertThat(of(failed("100 %\n::set-env name=PATH::x\r\n" + "y".repeat(1000)))).singleElement().asString()
                .hasLineCount(1).contains("100 %25%0A::set-env").hasSizeLessThan(1000);
    }

    @Test
    void anInconclusiveRunSaysWhy() {
        Recordings run = new Recordings();
        run.recorder().problem("the server cannot be reached");

        assertThat(of(Reports.of(run))).anySatisfy(line -> assertThat(line).startsWith("::warning title=Inconclusive::")
                .contains("the server cannot be reached"));
    }

    @Test
    void moreThanGitHubShowsAreCounted() {
        Recordings run = Reports.good().begin("a:2");
        for (int i = 0; i < 25; i++) {
            run.found(finding("OBS-ENV-03", "format" + i, "soon"));
        }
        List<String> lines = of(Reports.of(run.end(Status.FAILED, "")));

        assertThat(lines).hasSize(10);
        assertThat(lines.get(9)).contains("16 more");
    }
}
