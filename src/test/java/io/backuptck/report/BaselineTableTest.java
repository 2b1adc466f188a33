package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every combination of: listed or not, occurring or not, expired or not, MUST or SHOULD, and the level of the run. */
class BaselineTableTest {

    private static Recordings run(String requirement, boolean occurs) {
        Recordings run = Reports.good().begin("a:2");
        return occurs ? run.found(finding(requirement, "format", "soon")).end(Status.FAILED, requirement + ": expected", requirement)
                : run.checked(requirement).end(Status.PASSED, "", requirement);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} at level {4}: {5}, exit code {7}")
    @CsvSource(textBlock = """
            unlisted, -,       occurs, MUST,   must,   fail, -,          1
            unlisted, -,       occurs, MUST,   should, fail, -,          1
            unlisted, -,       absent, MUST,   must,   pass, -,          0
            unlisted, -,       absent, MUST,   should, pass, -,          0
            unlisted, -,       occurs, SHOULD, must,   pass, -,          0
            unlisted, -,       occurs, SHOULD, should, fail, -,          1
            unlisted, -,       absent, SHOULD, must,   pass, -,          0
            unlisted, -,       absent, SHOULD, should, pass, -,          0
            listed,   valid,   occurs, MUST,   must,   fail, known,      0
            listed,   valid,   occurs, MUST,   should, fail, known,      0
            listed,   valid,   absent, MUST,   must,   pass, gone,       1
            listed,   valid,   absent, MUST,   should, pass, gone,       1
            listed,   valid,   occurs, SHOULD, must,   pass, warning,    0
            listed,   valid,   occurs, SHOULD, should, fail, known,      0
            listed,   valid,   absent, SHOULD, must,   pass, notChecked, 0
            listed,   valid,   absent, SHOULD, should, pass, gone,       1
            listed,   expired, occurs, MUST,   must,   fail, expired,    1
            listed,   expired, occurs, MUST,   should, fail, expired,    1
            listed,   expired, absent, MUST,   must,   pass, expired,    1
            listed,   expired, absent, MUST,   should, pass, expired,    1
            listed,   expired, occurs, SHOULD, must,   pass, expired,    1
            listed,   expired, occurs, SHOULD, should, fail, expired,    1
            listed,   expired, absent, SHOULD, must,   pass, expired,    1
            listed,   expired, absent, SHOULD, should, pass, expired,    1
            """)
    void aListChangesWhatFailsTheRunAndNotWhatIsSaidOfTheServer(String listed, String expired, String occurs, String binding,
            String level, String result, String state, int exitCode) {
        String requirement = binding.equals("MUST") ? "OBS-ENV-03" : "OBS-HTTP-02";
        Baseline.Entry[] entries = listed.equals("unlisted") ? new Baseline.Entry[0] : new Baseline.Entry[] {
            Baselines.entry(requirement, "", expired.equals("expired") ? Baselines.TODAY.minusDays(1) : Baselines.TODAY)};

        RunReport report = Baselines.report(run(requirement, occurs.equals("occurs")), Level.valueOf(level.toUpperCase(java.util.Locale.ROOT)),
                true, "--seed 42", entries);

        assertThat(report.result().word()).as("the verdict on the server").isEqualTo(result);
        assertThat(report.exitCode()).as("exit code").isEqualTo(exitCode);
        assertThat(report.failures(true)).as("known failures").hasSize(state.equals("known") ? 1 : 0);
        assertThat(report.summary().failures()).isEqualTo(result.equals("fail") ? 1 : 0);
        if (entries.length == 0) {
            assertThat(report.baseline()).isNull();
            return;
        }
        assertThat(report.baseline().entries()).singleElement().extracting(line -> line.state().word()).isEqualTo(state);
        VerdictWords words = VerdictWords.of(report);
        assertThat(List.of(words.headline(), words.badge(), words.sentence(), String.join("\n", TerminalSummary.lines(report, "r"))))
                .noneMatch(text -> text.replaceAll("(?i)not conformant", "").toLowerCase(java.util.Locale.ROOT).contains("conformant"));
        assertThat(words.tone()).isEqualTo(exitCode == 0 ? "partial" : "fail");
    }
}
