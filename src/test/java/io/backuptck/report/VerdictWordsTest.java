package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import org.junit.jupiter.api.Test;

/** The verdict never claims more than was checked. */
class VerdictWordsTest {

    @Test
    void aPassNamesWhatWasNotChecked() {
        VerdictWords words = VerdictWords.of(Reports.of(Reports.good()));

        assertThat(words.headline()).isEqualTo("Conformant in everything that was checked");
        assertThat(words.sentence()).startsWith("2 of ").contains("were not checked").contains("binding (MUST)");
        assertThat(words.tone()).isEqualTo("pass");
    }

    @Test
    void aFailureIsNotConformant() {
        VerdictWords words = VerdictWords.of(Reports.of(
                Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", "soon")).end(Status.FAILED, "")));

        assertThat(words.headline()).isEqualTo("Not conformant");
        assertThat(words.badge()).isEqualTo("1 failure");
        assertThat(words.tone()).isEqualTo("fail");
    }

    @Test
    void anInconclusiveRunSaysNothingOfTheServer() {
        VerdictWords words = VerdictWords.of(Reports.of(new Recordings()));

        assertThat(words.headline()).isEqualTo("Inconclusive");
        assertThat(words.sentence()).contains("nothing is said of the server");
        assertThat(words.tone()).isEqualTo("inconclusive");
    }

    @Test
    void aReadOnlyRunAndASelectionAreNeverCalledConformant() {
        for (String option : new String[] {"--read-only", "--tags \"@shape\""}) {
            VerdictWords words = VerdictWords.of(Reports.of(Reports.good(), "--api obshell " + option + " --seed 42"));

            assertThat(words.headline()).startsWith("No failure in");
            assertThat(words.headline() + words.sentence() + words.badge()).doesNotContainIgnoringCase("conformant");
            assertThat(words.tone()).isEqualTo("partial");
        }
    }

    @Test
    void aFailureOfAReadOnlyRunIsAFailure() {
        Recordings run = Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", "soon")).end(Status.FAILED, "");

        assertThat(VerdictWords.of(Reports.of(run, "--read-only")).tone()).isEqualTo("fail");
        assertThat(Reports.of(run, Level.MUST, true).run().isReadOnly()).isFalse();
    }
}
