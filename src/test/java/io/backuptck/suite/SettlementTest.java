package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.suite.ScenarioRecord.Status;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A finding fails the scenario that was written for its requirement, whichever scenario it was made in. */
class SettlementTest {

    private static final String REQUIREMENT = "OBS-START-08";

    private static Recordings finding(String scenario) {
        return new Recordings().begin(scenario).found(Recordings.finding(REQUIREMENT, "check", "none"));
    }

    private static Status status(Recorder recorder, String id) {
        return recorder.scenarios().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().status();
    }

    @Test
    void theScenarioThatIsAboutTheRequirementFails() {
        Recorder recorder = new Recordings().begin("a:1").end(Status.PASSED, "", REQUIREMENT).begin("a:2")
                .found(Recordings.finding(REQUIREMENT, "check", "none")).end(Status.PASSED, "", "OBS-START-07").recorder();
        recorder.settle(Level.MUST);

        assertThat(status(recorder, "a:1")).isEqualTo(Status.FAILED);
        assertThat(status(recorder, "a:2")).isEqualTo(Status.PASSED);
    }

    @Test
    void withoutSuchAScenarioTheOneFailsThatFoundIt() {
        Recorder recorder = finding("a:2").end(Status.PASSED, "", "OBS-START-07").recorder();
        recorder.settle(Level.MUST);

        assertThat(status(recorder, "a:2")).isEqualTo(Status.FAILED);
    }

    @Test
    void aScenarioThatWasSkippedStaysSkipped() {
        Recorder recorder = new Recordings().begin("a:1").end(Status.SKIPPED, "no fixture", REQUIREMENT).begin("a:2")
                .found(Recordings.finding(REQUIREMENT, "check", "none")).end(Status.PASSED, "", "OBS-START-07").recorder();
        recorder.settle(Level.MUST);

        assertThat(status(recorder, "a:1")).isEqualTo(Status.SKIPPED);
        assertThat(status(recorder, "a:2")).isEqualTo(Status.FAILED);
    }

    @Test
    void everyVerdictOnSomethingElseIsTakenBack() {
        Recorder recorder = finding("a:1").end(Status.FAILED, "wrong", REQUIREMENT).begin("a:2").end(Status.PASSED, "", REQUIREMENT)
                .begin("b:1").end(Status.PASSED, "", "GDB-LIST-01").recorder();
        recorder.discard(ApiId.named("obshell"), Set.of(REQUIREMENT), "this is a login page");
        recorder.settle(Level.MUST);

        assertThat(recorder.findings()).isEmpty();
        assertThat(recorder.checkedBy()).doesNotContainKey(REQUIREMENT);
        assertThat(status(recorder, "a:1")).isEqualTo(Status.INCONCLUSIVE);
        assertThat(status(recorder, "a:2")).isEqualTo(Status.INCONCLUSIVE);
        assertThat(status(recorder, "b:1")).isEqualTo(Status.PASSED);
    }
}
