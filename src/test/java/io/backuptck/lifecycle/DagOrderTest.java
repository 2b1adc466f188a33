package io.backuptck.lifecycle;

import static io.backuptck.lifecycle.DagTrace.dag;
import static io.backuptck.lifecycle.DagTrace.times;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order a task that nobody operates may show its states and stages. */
class DagOrderTest {

    @Test
    void aFullRunIsLegal() {
        DagTrace trace = new DagTrace().seen("READY", "RUN", 1).seen("RUNNING", "RUN", 1).seen("RUNNING", "RUN", 2)
                .seen("RUNNING", "RUN", 2).seen("RUNNING", "RUN", 3).seen("RUNNING", "RUN", 4).seen("SUCCEED", "RUN", 4)
                .seen("SUCCEED", "RUN", 4);

        assertThat(trace.verdict().breaches()).isEmpty();
        assertThat(trace.verdict().applied()).contains("OBS-LIFE-01", "OBS-LIFE-04", "OBS-LIFE-05",
                "OBS-LIFE-06", "OBS-LIFE-09", "OBS-LIFE-12", "OBS-LIFE-14", "OBS-LIFE-16", "OBS-LIFE-17", "OBS-LIFE-27");
    }

    @Test
    void pollingMaySkipStatesAndStages() {
        assertThat(new DagTrace().seen("READY", "RUN", 1).seen("RUNNING", "RUN", 3).seen("SUCCEED", "RUN", 4).broken())
                .isEmpty();
    }

    @Test
    void anAbsurdNumberOfStagesDoesNotExhaustTheChecker() {
        assertThat(new DagTrace().seen(dag("READY", "RUN", 1).put("max_stage", Integer.MAX_VALUE)).broken()).isEmpty();
    }

    @Test
    void aTaskMayBeOverBeforeTheFirstLook() {
        assertThat(new DagTrace().seen("SUCCEED", "RUN", 4).broken()).isEmpty();
        assertThat(new DagTrace().seen("FAILED", "RUN", 2).broken()).isEmpty();
    }

    @Test
    void aTaskMayFailAtAnyStageAndStaySo() {
        assertThat(new DagTrace().seen("READY", "RUN", 1).seen("RUNNING", "RUN", 2).seen("FAILED", "RUN", 3)
                .seen("FAILED", "RUN", 3).broken()).isEmpty();
    }

    @Test
    void theTimesOfANewTaskMayBeTheYearOne() {
        assertThat(new DagTrace().seen(times(dag("READY", "RUN", 1), "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"))
                .seen("READY", "RUN", 1).seen("RUNNING", "RUN", 1).broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, READY, 1, OBS-LIFE-05", "FAILED, RUNNING, 2, OBS-LIFE-05", "FAILED, READY, 2, OBS-LIFE-05"})
    void aStateThatGoesBackByItselfIsFound(String before, String after, int stage, String rule) {
        assertThat(new DagTrace().seen(before, "RUN", stage).seen(after, "RUN", stage).broken()).containsExactly(rule);
    }

    @Test
    void aFailedTaskThatSucceedsByItselfIsFound() {
        assertThat(new DagTrace().seen("FAILED", "RUN", 4).seen("SUCCEED", "RUN", 4).broken())
                .containsExactly("OBS-LIFE-05");
    }

    @Test
    void aStageThatFallsIsFound() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 3).seen("RUNNING", "RUN", 2).broken())
                .containsExactly("OBS-LIFE-06");
    }

    @ParameterizedTest
    @CsvSource({"READY, CANCEL", "RUNNING, ROLLBACK", "FAILED, CANCEL"})
    void anOperatorThatChangesWithoutACallIsFound(String state, String operator) {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).seen(state, operator, 2).broken()).contains("OBS-LIFE-04");
    }

    @Test
    void aSuccessBeforeTheLastStageIsFound() {
        assertThat(new DagTrace().seen("READY", "RUN", 1).seen("SUCCEED", "RUN", 3).broken())
                .containsExactly("OBS-LIFE-09");
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, RUN, 4", "FAILED, RUN, 4", "READY, RUN, 1", "SUCCEED, PASS, 4"})
    void aSuccessThatDoesNotLastIsFound(String state, String operator, int stage) {
        assertThat(new DagTrace().seen("SUCCEED", "RUN", 4).seen(state, operator, stage).broken())
                .containsExactly("OBS-LIFE-12");
    }

    @Test
    void aBreachNamesBothObservationsAndTheMember() {
        Breach breach = new DagTrace().seen("RUNNING", "RUN", 3).seen("RUNNING", "RUN", 2).verdict().breaches().get(0);

        assertThat(breach.pointer()).isEqualTo("/stage");
        assertThat(breach.before().orElseThrow().exchange()).isEqualTo(1);
        assertThat(breach.observed().exchange()).isEqualTo(2);
    }

    @Test
    void whatIsUnreadableIsLeftToTheSchema() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).seen(dag("WAITING", "RUN", 2)).seen("RUNNING", "RUN", 3)
                .broken()).isEmpty();
    }

    @Test
    void theTransitionsThatWereSeenAreCovered() {
        assertThat(new DagTrace().seen("READY", "RUN", 1).seen("RUNNING", "RUN", 1).seen("FAILED", "RUN", 1).verdict()
                .covered()).containsExactlyInAnyOrder("dag-2", "dag-5");
    }
}
