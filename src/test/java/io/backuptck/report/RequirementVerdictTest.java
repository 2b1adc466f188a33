package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import org.junit.jupiter.api.Test;

/** What a report says of one requirement. */
class RequirementVerdictTest {

    private static final String SCHEMA = "OBS-ENV-03";
    private static final String SCENARIO = "OBS-START-08";
    private static final String WARNING = "OBS-HTTP-02";
    private static final String EXCLUDED = "OBS-HTTP-08";

    private static RequirementLine line(Recordings run, String id) {
        return Reports.line(Reports.of(run), id);
    }

    @Test
    void whatWasCheckedAndHoldsPassed() {
        RequirementLine line = line(new Recordings().begin("a:1").checked(SCHEMA).end(Status.PASSED, ""), SCHEMA);

        assertThat(line.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(line.reason()).isEmpty();
        assertThat(line.scenarios()).containsExactly("a:1");
    }

    @Test
    void whatWasFoundBrokenFailedWithExpectationAndValue() {
        RequirementLine line = line(new Recordings().begin("a:1").checked(SCHEMA).found(finding(SCHEMA, "format", "soon"))
                .end(Status.FAILED, ""), SCHEMA);

        assertThat(line.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(line.reason()).contains("something else", "soon");
    }

    @Test
    void aWarningPassesAndSaysSoUnlessTheRunIsStrict() {
        Recordings run = new Recordings().begin("a:1").found(finding(WARNING, "content-type", "none")).end(Status.PASSED, "");

        assertThat(line(run, WARNING).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(line(run, WARNING).reason()).contains("warning");
        assertThat(Reports.line(Reports.of(run, Level.SHOULD, true), WARNING).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void whatIsExcludedIsNotRunAndSaysWhy() {
        RequirementLine line = line(new Recordings(), EXCLUDED);

        assertThat(line.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(line.reason()).contains(Recordings.requirement(EXCLUDED).excluded().orElseThrow());
    }

    @Test
    void whatNoScenarioTouchedIsNotRun() {
        assertThat(line(new Recordings(), SCHEMA).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(line(new Recordings(), SCENARIO).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(line(new Recordings(), SCENARIO).reason()).isNotBlank();
    }

    @Test
    void aSkippedScenarioSkipsItsRequirementsWithItsReason() {
        RequirementLine line = line(new Recordings().begin("a:1").end(Status.SKIPPED, "fixture tenant is not given", SCENARIO),
                SCENARIO);

        assertThat(line.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(line.reason()).isEqualTo("fixture tenant is not given");
        assertThat(line.scenarios()).containsExactly("a:1");
    }

    @Test
    void aScenarioThatFailedEarlierSkipsWhatItDidNotReach() {
        RequirementLine line = line(new Recordings().begin("a:1").found(finding(SCHEMA, "format", "soon"))
                .end(Status.FAILED, "OBS-ENV-03: expected", SCENARIO), SCENARIO);

        assertThat(line.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(line.reason()).contains("OBS-ENV-03");
    }

    @Test
    void anInconclusiveScenarioLeavesItsRequirementsInconclusive() {
        RequirementLine line = line(new Recordings().begin("a:1").end(Status.INCONCLUSIVE, "no answer in time", SCENARIO)
                .begin("a:2").end(Status.SKIPPED, "no fixture", SCENARIO), SCENARIO);

        assertThat(line.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(line.reason()).isEqualTo("no answer in time");
    }

    @Test
    void oneScenarioThatCheckedItIsEnough() {
        assertThat(line(new Recordings().begin("a:1").end(Status.SKIPPED, "no fixture", SCENARIO)
                .begin("a:2").checked(SCENARIO).end(Status.PASSED, "", SCENARIO), SCENARIO).verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aScenarioThatPassedWithoutCheckingProvesNothing() {
        assertThat(line(new Recordings().begin("a:1").end(Status.PASSED, "", SCENARIO), SCENARIO).verdict())
                .isEqualTo(Verdict.NOT_RUN);
    }
}
