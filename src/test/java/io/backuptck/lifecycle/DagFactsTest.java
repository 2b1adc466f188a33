package io.backuptck.lifecycle;

import static io.backuptck.lifecycle.DagTrace.CREATED;
import static io.backuptck.lifecycle.DagTrace.ENDED;
import static io.backuptck.lifecycle.DagTrace.PICKED_UP;
import static io.backuptck.lifecycle.DagTrace.dag;
import static io.backuptck.lifecycle.DagTrace.times;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity and times of a task. */
class DagFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "maintenance_key"})
    void aTextThatMustNotChangeIsWatched(String member) {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 1).seen(dag("RUNNING", "RUN", 1).put(member, "other")).broken())
                .containsExactly("OBS-LIFE-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_stage", "maintenance_type"})
    void aNumberThatMustNotChangeIsWatched(String member) {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 1).seen(dag("RUNNING", "RUN", 1).put(member, 5)).broken())
                .contains("OBS-LIFE-01");
    }

    @Test
    void aMemberThatOneAnswerLeavesOutHasNotChanged() {
        ObjectNode early = dag("RUNNING", "RUN", 1);
        early.remove("maintenance_type");

        assertThat(new DagTrace().seen(early).seen("RUNNING", "RUN", 1).broken()).isEmpty();
    }

    @Test
    void anEndBeforeTheStartIsFoundOnlyWhenTheTaskIsOver() {
        assertThat(new DagTrace().seen(times(dag("RUNNING", "RUN", 1), PICKED_UP, CREATED)).broken()).isEmpty();
        assertThat(new DagTrace().seen(times(dag("SUCCEED", "RUN", 4), PICKED_UP, CREATED)).broken())
                .containsExactly("OBS-LIFE-14");
        assertThat(new DagTrace().seen(times(dag("FAILED", "RUN", 2), PICKED_UP, CREATED)).broken())
                .containsExactly("OBS-LIFE-14");
    }

    @Test
    void aTaskMayEndInTheInstantOfItsStart() {
        assertThat(new DagTrace().seen(times(dag("SUCCEED", "RUN", 4), PICKED_UP, PICKED_UP)).broken()).isEmpty();
    }

    @Test
    void aStartThatMovesWhileTheTaskRunsIsFound() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 1)
                .seen(times(dag("RUNNING", "RUN", 2), "2026-03-01T10:00:05+08:00", CREATED)).broken())
                .containsExactly("OBS-LIFE-16");
    }

    @Test
    void aStartInAnotherOffsetIsTheSame() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 1)
                .seen(times(dag("RUNNING", "RUN", 2), "2026-03-01T02:00:04.098213Z", CREATED)).broken()).isEmpty();
    }

    @Test
    void aStartThatIsNotTheEndWhileTheTaskWaitsIsFound() {
        assertThat(new DagTrace().seen(times(dag("READY", "RUN", 1), CREATED, PICKED_UP)).broken())
                .containsExactly("OBS-LIFE-17");
    }

    @Test
    void timesThatChangeAfterSuccessAreFound() {
        assertThat(new DagTrace().seen("SUCCEED", "RUN", 4)
                .seen(times(dag("SUCCEED", "RUN", 4), PICKED_UP, "2026-03-01T10:09:00+08:00")).broken())
                .containsExactly("OBS-LIFE-12");
    }

    @Test
    void timesInAnotherOffsetAfterSuccessAreTheSame() {
        assertThat(new DagTrace().seen("SUCCEED", "RUN", 4)
                .seen(times(dag("SUCCEED", "RUN", 4), "2026-03-01T02:00:04.098213Z", ENDED)).broken()).isEmpty();
    }

    @Test
    void behindPrefixOneTheIdIsTheNumber() {
        assertThat(new DagTrace().seen(dag("READY", "RUN", 1).put("id", "1123").put("dag_id", 123)).broken()).isEmpty();
        assertThat(new DagTrace().seen(dag("READY", "RUN", 1).put("id", "1123").put("dag_id", 124)).broken())
                .containsExactly("OBS-LIFE-27");
        assertThat(new DagTrace().seen(dag("READY", "RUN", 1).put("id", "11123").put("dag_id", 123)).broken())
                .containsExactly("OBS-LIFE-27");
    }

    @Test
    void anIdMayNeedAll64Bits() {
        assertThat(new DagTrace().seen(dag("READY", "RUN", 1).put("id", "19223372036854775807")
                .put("dag_id", Long.MAX_VALUE)).broken()).isEmpty();
    }

    /** The first one is the documentation's own sample, which does not fit its number. */
    @ParameterizedTest
    @CsvSource({"22130706433028869, 4", "422130706433028869, 7"})
    void anIdWithAnotherPrefixIsNotJudged(String id, long number) {
        TraceVerdict verdict = new DagTrace().seen(dag("READY", "RUN", 1).put("id", id).put("dag_id", number)).verdict();

        assertThat(verdict.breaches()).isEmpty();
        assertThat(verdict.applied()).doesNotContain("OBS-LIFE-27");
    }
}
