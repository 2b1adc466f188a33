package io.backuptck.lifecycle;

import static io.backuptck.lifecycle.DagTrace.dag;
import static io.backuptck.lifecycle.DagTrace.subTask;
import static io.backuptck.lifecycle.DagTrace.withNodes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the nodes of a task may show beside the task itself. */
class DagNodesTest {

    private static ObjectNode running(int stage, String... nodes) {
        return withNodes(dag("RUNNING", "RUN", stage), nodes);
    }

    private static ObjectNode failed(String operator, int stage, String... nodes) {
        return withNodes(dag("FAILED", operator, stage), nodes);
    }

    private static ObjectNode succeeded(String... nodes) {
        return withNodes(dag("SUCCEED", "RUN", 4), nodes);
    }

    @Test
    void nodesThatFollowTheStagesAreLegal() {
        DagTrace trace = new DagTrace()
                .seen(withNodes(dag("READY", "RUN", 1), "PENDING", "PENDING", "PENDING", "PENDING"))
                .seen(running(1, "RUNNING", "PENDING", "PENDING", "PENDING"))
                .seen(running(3, "SUCCEED", "SUCCEED", "RUNNING", "PENDING"))
                .seen(succeeded("SUCCEED", "SUCCEED", "SUCCEED", "SUCCEED"));

        assertThat(trace.broken()).isEmpty();
        assertThat(trace.verdict().applied())
                .contains("OBS-LIFE-18", "OBS-LIFE-19", "OBS-LIFE-22", "OBS-LIFE-23", "OBS-LIFE-29");
    }

    @Test
    void nodesMayBeNewerThanTheTaskAroundThem() {
        assertThat(new DagTrace().seen(running(1, "SUCCEED", "SUCCEED", "RUNNING", "PENDING")).broken()).isEmpty();
        assertThat(new DagTrace().seen(running(2, "SUCCEED", "FAILED", "PENDING", "PENDING")).broken()).isEmpty();
    }

    @Test
    void aNodeBelowTheStageThatHasNotSucceededIsFound() {
        assertThat(new DagTrace().seen(running(3, "SUCCEED", "RUNNING", "PENDING", "PENDING")).broken())
                .containsExactly("OBS-LIFE-18");
    }

    @Test
    void aNodeThatOvertakesTheOneBeforeItIsFound() {
        assertThat(new DagTrace().seen(running(1, "RUNNING", "RUNNING", "PENDING", "PENDING")).broken())
                .containsExactly("OBS-LIFE-19");
    }

    @Test
    void aFailedTaskHasItsFailedNodeAtItsStage() {
        assertThat(new DagTrace().seen(failed("RUN", 2, "SUCCEED", "FAILED", "PENDING", "PENDING")).broken()).isEmpty();
        assertThat(new DagTrace().seen(failed("RUN", 2, "SUCCEED", "SUCCEED", "PENDING", "PENDING")).broken())
                .containsExactly("OBS-LIFE-21");
    }

    @Test
    void aCancelledTaskHasItsFailedNodeAtItsStageToo() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).called("CANCEL")
                .seen(failed("CANCEL", 2, "SUCCEED", "FAILED", "PENDING", "PENDING")).broken()).isEmpty();
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).called("CANCEL")
                .seen(failed("CANCEL", 2, "SUCCEED", "PENDING", "PENDING", "PENDING")).broken())
                .containsExactly("OBS-LIFE-21");
    }

    @Test
    void aSuccessWithAnUnfinishedNodeIsFound() {
        assertThat(new DagTrace().seen(succeeded("SUCCEED", "SUCCEED", "SUCCEED", "RUNNING")).broken())
                .containsExactly("OBS-LIFE-22");
    }

    @Test
    void aSuccessWithAnUnfinishedSubTaskIsFound() {
        ObjectNode dag = succeeded("SUCCEED", "SUCCEED", "SUCCEED", "SUCCEED");
        subTask(dag, 2).put("state", "FAILED");

        assertThat(new DagTrace().seen(dag).broken()).containsExactly("OBS-LIFE-22");
    }

    @Test
    void aMissingNodeIsFound() {
        assertThat(new DagTrace().seen(running(1, "RUNNING", "PENDING", "PENDING")).broken())
                .containsExactly("OBS-LIFE-23");
    }

    @Test
    void aNodeThatChangesItsNameIsFound() {
        ObjectNode renamed = running(1, "RUNNING", "PENDING", "PENDING", "PENDING");
        ((ObjectNode) renamed.at("/nodes/3")).put("name", "Wait");

        assertThat(new DagTrace().seen(running(1, "RUNNING", "PENDING", "PENDING", "PENDING")).seen(renamed).broken())
                .containsExactly("OBS-LIFE-23");
    }

    @Test
    void anAnswerWithoutDetailsHasNoNodesToJudge() {
        TraceVerdict verdict = new DagTrace().seen("RUNNING", "RUN", 3).verdict();

        assertThat(verdict.applied()).doesNotContain("OBS-LIFE-18", "OBS-LIFE-19", "OBS-LIFE-23");
    }

    @Test
    void afterARollBackTheNodesOfAFailureAreNotJudged() {
        ObjectNode rolledBack = failed("ROLLBACK", 2, "PENDING", "FAILED", "SUCCEED", "PENDING");
        for (int node = 0; node < 3; node++) {
            ((ObjectNode) rolledBack.at("/nodes/" + node)).put("operator", "ROLLBACK");
            subTask(rolledBack, node).put("execute_times", 2);
        }

        assertThat(new DagTrace().seen(failed("RUN", 3, "SUCCEED", "SUCCEED", "FAILED", "PENDING")).called("ROLLBACK")
                .seen(DagTrace.times(rolledBack, "2026-03-01T11:00:00+08:00", "2026-03-01T11:00:01+08:00")).broken())
                .isEmpty();
    }

    @Test
    void executionsNeverFall() {
        ObjectNode twice = running(1, "RUNNING", "PENDING", "PENDING", "PENDING");
        subTask(twice, 0).put("execute_times", 2);

        assertThat(new DagTrace().seen(twice).seen(running(1, "RUNNING", "PENDING", "PENDING", "PENDING")).broken())
                .containsExactly("OBS-LIFE-29");
    }

    @Test
    void aSubTaskThatRanWasExecutedAtLeastOnce() {
        ObjectNode never = succeeded("SUCCEED", "SUCCEED", "SUCCEED", "SUCCEED");
        subTask(never, 1).put("execute_times", 0);

        assertThat(new DagTrace().seen(never).broken()).containsExactly("OBS-LIFE-29");
    }

    @Test
    void aFailureThatPassedAnUnfinishedNodeIsFound() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 3).called("CANCEL")
                .seen(failed("CANCEL", 3, "SUCCEED", "PENDING", "FAILED", "PENDING")).broken()).containsExactly("OBS-LIFE-21");
        assertThat(new DagTrace().seen("RUNNING", "RUN", 3).called("CANCEL")
                .seen(failed("CANCEL", 3, "SUCCEED", "SUCCEED", "FAILED", "PENDING")).broken()).isEmpty();
    }

    @Test
    void whatWasRightInOneLookMayBeWrongInTheNext() {
        ObjectNode undone = succeeded("SUCCEED", "SUCCEED", "SUCCEED", "SUCCEED");
        subTask(undone, 2).put("state", "FAILED");

        assertThat(new DagTrace().seen(running(2, "SUCCEED", "RUNNING", "PENDING", "PENDING"))
                .seen(failed("RUN", 2, "SUCCEED", "SUCCEED", "PENDING", "PENDING")).broken()).containsExactly("OBS-LIFE-21");
        assertThat(new DagTrace().seen(succeeded("SUCCEED", "SUCCEED", "SUCCEED", "SUCCEED")).seen(undone).broken())
                .containsExactly("OBS-LIFE-22");
    }

    @Test
    void whatIsWrongInEveryLookIsBlamedOnce() {
        ObjectNode undone = succeeded("SUCCEED", "SUCCEED", "SUCCEED", "SUCCEED");
        subTask(undone, 2).put("state", "FAILED");

        assertThat(blamedTwiceSeen(running(3, "SUCCEED", "RUNNING", "PENDING", "PENDING"))).containsExactly("OBS-LIFE-18");
        assertThat(blamedTwiceSeen(running(1, "RUNNING", "RUNNING", "PENDING", "PENDING"))).containsExactly("OBS-LIFE-19");
        assertThat(blamedTwiceSeen(failed("RUN", 2, "SUCCEED", "SUCCEED", "PENDING", "PENDING"))).containsExactly("OBS-LIFE-21");
        assertThat(blamedTwiceSeen(succeeded("SUCCEED", "SUCCEED", "SUCCEED", "RUNNING"))).containsExactly("OBS-LIFE-22");
        assertThat(blamedTwiceSeen(undone)).containsExactly("OBS-LIFE-22");
    }

    private static List<String> blamedTwiceSeen(ObjectNode dag) {
        return new DagTrace().seen(dag).seen(dag.deepCopy()).verdict().breaches().stream().map(Breach::rule).toList();
    }

    /** Of a stage that has no node, only that is blamed. */
    @Test
    void aStageWithoutNodeIsBlamedAsAMissingNodeAlone() {
        assertThat(new DagTrace().seen(running(4, "SUCCEED", "SUCCEED")).broken()).containsExactly("OBS-LIFE-23");
    }

    /** The schema has blamed the word, and what it means for the others is not known. */
    @Test
    void nodesOfWhichOneHasAStateThatNobodyKnowsAreNotJudged() {
        ObjectNode odd = running(3, "SUCCEED", "RUNNING", "RUNNING", "PENDING");
        subTask(odd, 3).put("state", "DONE");

        assertThat(new DagTrace().seen(running(3, "SUCCEED", "DONE", "RUNNING", "PENDING")).broken()).isEmpty();
        assertThat(new DagTrace().seen(odd).broken()).as("of a sub-task").isEmpty();
        subTask(odd, 3).put("state", "PENDING");
        assertThat(new DagTrace().seen(odd).broken()).containsExactly("OBS-LIFE-18", "OBS-LIFE-19");
    }

    @Test
    void aNodeIsNotBlamedForWhatTheTaskIsBlamedFor() {
        ObjectNode before = running(3, "SUCCEED", "SUCCEED", "PENDING", "PENDING");
        ObjectNode back = running(1, "RUNNING", "PENDING", "PENDING", "PENDING");
        subTask(back, 1).put("execute_times", 1);

        assertThat(new DagTrace().seen(before).seen(running(3, "SUCCEED", "RUNNING", "PENDING", "PENDING")).broken())
                .containsExactly("OBS-LIFE-18");
        assertThat(new DagTrace().seen(running(1, "SUCCEED", "RUNNING", "PENDING", "PENDING"))
                .seen(back).broken()).as("nothing is wrong with the task itself").contains("OBS-LIFE-31");
    }

    @Test
    void aCallThatWasRefusedIsNoReasonForASubTaskToGoBack() {
        ObjectNode done = running(2, "SUCCEED", "RUNNING", "PENDING", "PENDING");
        ObjectNode back = done.deepCopy();
        subTask(back, 0).put("state", "RUNNING");

        assertThat(new DagTrace().seen(done).called("CANCEL", Event.CallAnswer.REFUSED).seen(back).broken()).isNotEmpty();
        assertThat(new DagTrace().seen(done).called("CANCEL", Event.CallAnswer.UNKNOWN).seen(back).broken()).isEmpty();
    }
}
