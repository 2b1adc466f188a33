package io.backuptck.api.obshell.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a task, its nodes and their sub-tasks are called, how far they are, and when they began and ended. */
class PartsRulesTest {

    private static final Contract CONTRACT = Contract.of(ObshellApi.ID);
    private static final Told DAG = Told.example(CONTRACT, "getDag", 200, "DagRunning");
    private static final Told NODE = Told.example(CONTRACT, "getNode", 200, "NodeRunning");
    private static final Told PART = Told.example(CONTRACT, "getSubTask", 200, "SubTaskSucceeded");
    private static final Told STARTED = Told.example(CONTRACT, "startTenantBackup", 200, "StartTenantAccepted");

    private final ListeningRun run = new ListeningRun(CONTRACT);

    @Test
    void examplesAreRight() {
        assertThat(run.broken(DAG)).isEmpty();
        assertThat(run.broken(NODE.with("/traceId", "'5b8efff798038104'"))).isEmpty();
        assertThat(run.broken(PART.with("/traceId", "'5b8efff798038105'"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1490, held", "1491, broken", "1, broken", "149, broken"})
    void anIdOfANodeIsOneAndItsNumber(String id, String verdict) {
        assertThat(run.verdict("OBS-NODE-11", DAG.with("/data/nodes/0/id", "'" + id + "'"))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1736, held", "1735, broken"})
    void anIdOfASubTaskIsOneAndItsNumber(String id, String verdict) {
        assertThat(run.verdict("OBS-SUB-09", DAG.with("/data/nodes/1/sub_tasks/0/id", "'" + id + "'"))).isEqualTo(verdict);
    }

    /** A task that one agent keeps for itself has ids that begin otherwise, and nothing is known of the rest. */
    @Test
    void idsOfAnotherKindAreNotJudged() {
        Told local = DAG;
        for (int i = 0; i < 4; i++) {
            local = local.with("/data/nodes/" + i + "/id", "'2abc'").with("/data/nodes/" + i + "/sub_tasks/0/id", "'2xyz'");
        }
        assertThat(run.verdict("OBS-NODE-11", local)).isEqualTo("not judged");
        assertThat(run.broken(local)).doesNotContain("OBS-SUB-09");
    }

    /** What is wrong with the shape of a node is blamed on that. */
    @Test
    void aNodeOfAnotherShapeIsLeftToTheSchema() {
        assertThat(run.broken(DAG.without("/data/nodes/0/node_id").with("/data/nodes/0/id", "'19'")))
                .contains("OBS-NODE-12").doesNotContain("OBS-NODE-11", "OBS-SUB-09");
    }

    @ParameterizedTest
    @CsvSource({"0, 4, held", "1, 4, held", "4, 4, held", "5, 4, broken", "-1, 4, broken", "0, 0, held", "1, 0, broken",
        "'\"2\"', 4, not judged",
        "2.5, 4, not judged", "null, 4, not judged"})
    void theStageIsOneOfTheStages(String stage, String last, String verdict) {
        assertThat(run.verdict("OBS-LIFE-02", DAG.with("/data/stage", stage).with("/data/max_stage", last))).isEqualTo(verdict);
        assertThat(run.verdict("OBS-LIFE-02", STARTED.with("/data/stage", stage).with("/data/max_stage", last))).as("in any answer")
                .isEqualTo(verdict);
    }

    /** Whatever a stage may be that no computer counts to. */
    @Test
    void aStageBeyondAllNumbersIsBlamedOnceForWhatItIs() {
        assertThat(run.broken(DAG.with("/data/stage", "1000000000000000000000"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SUCCEED, 10:00:05+08:00, 10:00:06+08:00, held", "SUCCEED, 10:00:05+08:00, 10:00:05+08:00, held",
        "SUCCEED, 10:00:05+08:00, 03:00:06+01:00, held", "FAILED, 10:00:05+08:00, 10:00:03+08:00, broken",
        "SUCCEED, 10:00:05+08:00, 10:00:03+08:00, broken",
        "SUCCEED, 10:00:05.5+08:00, 10:00:05.41+08:00, broken", "SUCCEED, 10:00:05.5+08:00, 10:00:05+08:00, held",
        "RUNNING, 10:00:05+08:00, 10:00:03+08:00, not judged", "PENDING, 10:00:05+08:00, 10:00:03+08:00, not judged"})
    void whatIsFinishedDoesNotEndBeforeItStarts(String state, String start, String end, String verdict) {
        String from = "'2026-03-01T" + start + "'";
        String to = "'2026-03-01T" + end + "'";
        assertThat(run.verdict("OBS-SUB-32", PART.with("/data/state", "'" + state + "'").with("/data/start_time", from)
                .with("/data/end_time", to)))
                .isEqualTo(verdict);
        assertThat(run.verdict("OBS-NODE-26", NODE.with("/data/state", "'" + state + "'").with("/data/start_time", from)
                .with("/data/end_time", to)))
                .isEqualTo(verdict);
    }

    @Test
    void insideATaskAndANodeTheSameHolds() {
        Told node = DAG.with("/data/nodes/0/end_time", "'2026-03-01T10:00:01+08:00'");
        assertThat(run.verdict("OBS-NODE-26", node)).isEqualTo("broken");
        assertThat(run.verdict("OBS-SUB-32", node)).isEqualTo("held");
        Told part = DAG.with("/data/nodes/0/sub_tasks/0/end_time", "'2026-03-01T10:00:01+08:00'");
        assertThat(run.verdict("OBS-NODE-26", part)).isEqualTo("held");
        assertThat(run.pointers("OBS-SUB-32", part)).containsExactly("/data/nodes/0/sub_tasks/0/end_time");
        assertThat(run.pointers("OBS-SUB-32", NODE.with("/data/sub_tasks/0/state", "'FAILED'")))
                .containsExactly("/data/sub_tasks/0/end_time");
    }

    /** A time that is not known is shown as the first one that there is. */
    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "1970-01-01T08:00:00+08:00", "soon"})
    void aTimeThatIsNotKnownIsNotCompared(String time) {
        assertThat(run.verdict("OBS-SUB-32", PART.with("/data/end_time", "'" + time + "'"))).isEqualTo("not judged");
        assertThat(run.verdict("OBS-SUB-32", PART.with("/data/start_time", "'" + time + "'"))).isEqualTo("not judged");
    }
}
