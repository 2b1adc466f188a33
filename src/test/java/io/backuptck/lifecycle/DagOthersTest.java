package io.backuptck.lifecycle;

import static io.backuptck.lifecycle.DagTrace.EPOCH;
import static io.backuptck.lifecycle.DagTrace.dag;
import static io.backuptck.lifecycle.DagTrace.subTask;
import static io.backuptck.lifecycle.DagTrace.times;
import static io.backuptck.lifecycle.DagTrace.withNodes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What somebody else, whose calls nobody saw, has done with a task, and what cannot be somebody else's doing. */
class DagOthersTest {

    private static final String AGAIN = "2026-03-01T11:00:00+08:00";

    private static DagTrace begun() {
        return new DagTrace().seen("READY", "RUN", 1).seen(withNodes(dag("RUNNING", "RUN", 2), "SUCCEED", "RUNNING", "PENDING", "PENDING"));
    }

    private static DagTrace failed() {
        return begun().seen(withNodes(dag("FAILED", "RUN", 2), "SUCCEED", "FAILED", "PENDING", "PENDING"));
    }

    /** The second node is in this state with this operator, the first has succeeded and the others have not begun. */
    private static ObjectNode operated(String state, String operator, String node, String by) {
        ObjectNode dag = withNodes(times(dag(state, operator, 2), state.equals("READY") ? EPOCH : AGAIN, EPOCH), "SUCCEED", node, "PENDING",
                "PENDING");
        if (state.equals("FAILED")) {
            times(dag, AGAIN, AGAIN);
        }
        ((ObjectNode) dag.at("/nodes/1")).put("operator", by);
        subTask(dag, 1).put("state", node.equals("RUNNING") ? node : "FAILED").put("execute_times", node.equals("RUNNING") ? 2 : 1);
        return dag;
    }

    @Test
    void aTaskThatSomebodyElseHasCancelled() {
        DagTrace trace = begun().seen(operated("READY", "CANCEL", "PENDING", "CANCEL"))
                .seen(operated("FAILED", "CANCEL", "FAILED", "CANCEL"));

        assertThat(trace.broken()).contains("OBS-LIFE-04");
        assertThat(trace.others()).containsExactly("CANCEL");
    }

    @Test
    void aTaskThatSomebodyElseHasRetriedSoThatItRunsAgain() {
        DagTrace trace = failed().seen(operated("RUNNING", "RUN", "RUNNING", "RETRY"));

        assertThat(trace.broken()).isNotEmpty();
        assertThat(trace.others()).containsExactly("RETRY");
    }

    @Test
    void aTaskThatSomebodyElseHasCancelledAndRetriedBetweenTwoLooks() {
        DagTrace trace = begun().seen(operated("READY", "RUN", "PENDING", "RETRY"));

        assertThat(trace.broken()).isNotEmpty();
        assertThat(trace.others()).containsExactly("RETRY");
    }

    @Test
    void whoOperatesOnTopOfACallOfTheRun() {
        DagTrace trace = begun().called("CANCEL").seen(operated("FAILED", "CANCEL", "FAILED", "CANCEL"))
                .seen(operated("RUNNING", "ROLLBACK", "PENDING", "ROLLBACK"));

        assertThat(trace.broken()).isNotEmpty();
        assertThat(trace.others()).containsExactly("ROLLBACK");
    }

    @Test
    void aTaskOfWhichNothingIsBrokenNeedsNobodyElse() {
        assertThat(failed().others()).isEmpty();
    }

    /** Nobody can operate what has succeeded. */
    @Test
    void aTaskThatSucceededAndRunsAgainIsNobodyElsesDoing() {
        assertThat(begun().seen("SUCCEED", "RUN", 4).seen("RUNNING", "RUN", 4).others()).isEmpty();
    }

    @Test
    void aTaskWhoseNodesKnowNothingOfACallIsNobodyElsesDoing() {
        assertThat(begun().seen(operated("RUNNING", "CANCEL", "RUNNING", "RUN")).others()).isEmpty();
        assertThat(failed().seen(operated("RUNNING", "RUN", "RUNNING", "RUN")).others()).isEmpty();
    }

    @Test
    void aTaskThatShowsAnotherNameAfterACallIsNobodyElsesDoing() {
        assertThat(begun().seen(operated("READY", "CANCEL", "PENDING", "CANCEL").put("name", "Another name")).others()).isEmpty();
    }

    /** The times start anew with a call. */
    @Test
    void aTaskThatWaitsWithTwoTimesAfterACallIsNobodyElsesDoing() {
        assertThat(begun().seen(times(operated("READY", "CANCEL", "PENDING", "CANCEL"), EPOCH, AGAIN)).others()).isEmpty();
    }
}
