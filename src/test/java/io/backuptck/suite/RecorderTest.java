package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.target.Redactor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecorderTest {

    @Test
    void aCheckBelongsToTheScenarioThatRuns() {
        Recorder recorder = new Recordings().begin("a:1").checked("OBS-ENV-03").end(Status.PASSED, "")
                .begin("a:2").checked("OBS-ENV-03", "OBS-ENV-06").end(Status.PASSED, "").recorder();

        assertThat(recorder.checkedBy().get("OBS-ENV-03")).containsExactly("a:1", "a:2");
        assertThat(recorder.checkedBy().get("OBS-ENV-06")).containsExactly("a:2");
        assertThat(recorder.scenarios().get(1).checked()).containsExactly("OBS-ENV-03", "OBS-ENV-06");
    }

    @Test
    void aFindingBelongsToTheScenarioThatRuns() {
        Recorder recorder = new Recordings().begin("a:1").found(Recordings.finding("OBS-ENV-03", "format", "x"))
                .end(Status.FAILED, "").begin("a:2").recorder();

        assertThat(recorder.findings()).extracting(FindingRecord::scenario).containsExactly("a:1");
        assertThat(recorder.current().findings()).isEmpty();
    }

    @Test
    void secretsAreBlankedBeforeAnybodySeesThem() {
        Recorder recorder = new Recordings("t0p-secret").begin("a:1")
                .found(Recordings.finding("OBS-ENV-03", "format", "got t0p-secret")).recorder();
        recorder.problem("the server said t0p-secret");

        assertThat(recorder.findings().get(0).finding().actual()).isEqualTo("got ***");
        assertThat(recorder.current().findings().get(0).actual()).isEqualTo("got ***");
        assertThat(recorder.problems()).containsExactly("the server said ***");
    }

    @Test
    void aProblemIsKeptOnce() {
        Recorder recorder = new Recordings().recorder();
        recorder.problem("nothing answers");
        recorder.problem("nothing answers");

        assertThat(recorder.problems()).containsExactly("nothing answers");
    }

    @Test
    void statusesAreCountedForEachApiAndOperation() {
        Recorder recorder = new Recordings().answered("getDag", 200).answered("getDag", 404).answered("getDag", 200)
                .answered("getNode", 200).recorder();

        assertThat(recorder.statuses(ApiId.named("obshell")).get("getDag")).containsExactly(200, 404);
        assertThat(recorder.statuses(ApiId.named("gaussdb"))).isEmpty();
    }

    @Test
    void ofSomethingCreatedTheLatestNewsCount() {
        assertThat(new Recordings().created("b1", true).created("b2", true).created("b1", false).recorder().created())
                .extracting(Created::id, Created::left)
                .containsExactlyInAnyOrder(tuple("b2", true),
                        tuple("b1", false));
    }

    @Test
    void progressIsToldOfEveryScenario() {
        List<String> told = new ArrayList<>();
        Recorder recorder = new Recorder(scenario -> told.add(scenario.id()), new Redactor(List.of()));
        recorder.begin(ScenarioInProgress.of("a:1", "a", "one", List.of()));
        recorder.end(new ScenarioRecord("a:1", "a", "one", List.of(), List.of(), Set.of(), Status.PASSED, "",
                Duration.ZERO));

        assertThat(told).containsExactly("a:1");
    }
}
