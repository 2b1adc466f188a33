package io.backuptck.lifecycle;

import static io.backuptck.lifecycle.DagTrace.CREATED;
import static io.backuptck.lifecycle.DagTrace.EPOCH;
import static io.backuptck.lifecycle.DagTrace.PICKED_UP;
import static io.backuptck.lifecycle.DagTrace.dag;
import static io.backuptck.lifecycle.DagTrace.times;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Event.CallAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a task may show after somebody operated it. */
class DagCallsTest {

    private static final String AGAIN = "2026-03-01T11:00:00+08:00";
    private static final String AGAIN_ENDED = "2026-03-01T11:05:00+08:00";

    /** As after every operator: the times start anew. */
    private static ObjectNode anew(String state, String operator, int stage) {
        return times(dag(state, operator, stage), state.equals("READY") ? EPOCH : AGAIN,
                state.equals("READY") || state.equals("RUNNING") ? EPOCH : AGAIN_ENDED);
    }

    private static DagTrace failedAt(int stage) {
        return new DagTrace().seen("READY", "RUN", 1).seen("RUNNING", "RUN", stage).seen("FAILED", "RUN", stage);
    }

    @Test
    void aRetryRunsOnFromTheFailedStage() {
        assertThat(failedAt(3).called("RETRY").seen(anew("READY", "RUN", 3)).seen(anew("RUNNING", "RUN", 3))
                .seen(anew("RUNNING", "RUN", 4)).seen(anew("SUCCEED", "RUN", 4)).broken()).isEmpty();
    }

    @Test
    void aRetryMayFailAgainBeforeItIsSeenToRun() {
        assertThat(failedAt(3).called("RETRY").seen(anew("FAILED", "RUN", 3)).broken()).isEmpty();
    }

    @Test
    void aRetryThatStartsBelowTheFailedStageIsFound() {
        assertThat(failedAt(3).called("RETRY").seen(anew("RUNNING", "RUN", 1)).broken()).containsExactly("OBS-LIFE-06");
    }

    @Test
    void aRollBackGoesDownToTheFirstStage() {
        assertThat(failedAt(3).called("ROLLBACK").seen(anew("READY", "ROLLBACK", 3)).seen(anew("RUNNING", "ROLLBACK", 3))
                .seen(anew("RUNNING", "ROLLBACK", 1)).seen(anew("SUCCEED", "ROLLBACK", 1)).broken()).isEmpty();
    }

    @Test
    void aStageThatRisesDuringARollBackIsFound() {
        assertThat(failedAt(3).called("ROLLBACK").seen(anew("RUNNING", "ROLLBACK", 2))
                .seen(anew("RUNNING", "ROLLBACK", 3)).broken()).containsExactly("OBS-LIFE-06");
    }

    @Test
    void aRollBackThatEndsAboveTheFirstStageIsFound() {
        assertThat(failedAt(3).called("ROLLBACK").seen(anew("SUCCEED", "ROLLBACK", 2)).broken())
                .containsExactly("OBS-LIFE-11");
    }

    @Test
    void aPassEndsTheTaskWhereItStands() {
        assertThat(failedAt(2).called("PASS").seen(times(dag("SUCCEED", "PASS", 2), PICKED_UP, AGAIN)).broken()).isEmpty();
    }

    @Test
    void aPassedNodeLetsTheTaskGoOn() {
        assertThat(failedAt(2).called("PASS-NODE").seen(anew("READY", "RUN", 2)).seen(anew("RUNNING", "RUN", 3))
                .seen(anew("SUCCEED", "RUN", 4)).broken()).isEmpty();
    }

    @Test
    void aCancelEndsInFailure() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).called("CANCEL").seen(anew("READY", "CANCEL", 2))
                .seen(anew("RUNNING", "CANCEL", 2)).seen(anew("FAILED", "CANCEL", 2)).broken()).isEmpty();
    }

    @Test
    void aNodeMayEndInTheMomentOfItsCancellation() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).called("CANCEL").seen(anew("RUNNING", "CANCEL", 2))
                .seen(anew("RUNNING", "CANCEL", 3)).seen(anew("FAILED", "CANCEL", 3)).broken()).isEmpty();
    }

    @Test
    void theStageMayHaveRisenBetweenTheLastLookAndTheCall() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).called("CANCEL").seen(anew("FAILED", "CANCEL", 3)).broken())
                .isEmpty();
    }

    @Test
    void aCancelledTaskCanBeRetried() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).called("CANCEL").seen(anew("FAILED", "CANCEL", 2))
                .called("RETRY").seen(times(dag("RUNNING", "RUN", 2), "2026-03-01T12:00:00+08:00", EPOCH)).broken())
                .isEmpty();
    }

    @Test
    void anAcceptedRetryThatHasNoEffectIsBlamedOnTheCallAlone() {
        assertThat(failedAt(3).called("RETRY").seen("FAILED", "RUN", 3).broken()).containsExactly("OBS-LIFE-26");
    }

    @ParameterizedTest
    @CsvSource({"ROLLBACK", "PASS"})
    void anAcceptedCallThatHasNoEffectIsBlamedOnTheCallAlone(String call) {
        assertThat(failedAt(3).called(call).seen("FAILED", "RUN", 3).broken()).containsExactly("OBS-LIFE-26");
    }

    @Test
    void anAcceptedCancelThatHasNoEffectIsBlamedOnTheCallAlone() {
        assertThat(new DagTrace().seen("RUNNING", "RUN", 2).called("CANCEL").seen("RUNNING", "RUN", 3)
                .seen("SUCCEED", "RUN", 4).broken()).containsExactly("OBS-LIFE-26");
    }

    @Test
    void aRefusedCallChangesNothing() {
        assertThat(failedAt(3).called("RETRY", CallAnswer.REFUSED).seen("FAILED", "RUN", 3).broken()).isEmpty();
        assertThat(failedAt(3).called("RETRY", CallAnswer.REFUSED).seen(anew("READY", "RUN", 3)).broken())
                .containsExactly("OBS-LIFE-05");
    }

    @Test
    void aCallWithoutAnAnswerMayHaveHadItsEffectOrNot() {
        assertThat(failedAt(3).called("RETRY", CallAnswer.UNKNOWN).seen("FAILED", "RUN", 3).broken()).isEmpty();
        assertThat(failedAt(3).called("RETRY", CallAnswer.UNKNOWN).seen(anew("READY", "RUN", 3)).broken()).isEmpty();
    }

    @Test
    void theEffectOfACallThatIsPutOffMayComeLater() {
        assertThat(failedAt(3).called("RETRY", CallAnswer.UNKNOWN).seen("FAILED", "RUN", 3).seen(anew("READY", "RUN", 3)).broken())
                .as("a call that had its effect at once or never").isNotEmpty();
        assertThat(failedAt(3).called("RETRY", CallAnswer.PENDING).seen("FAILED", "RUN", 3).seen(anew("READY", "RUN", 3)).broken()).isEmpty();
        assertThat(failedAt(3).called("RETRY", CallAnswer.PENDING).seen("FAILED", "RUN", 3).seen(anew("RUNNING", "RUN", 3)).broken()).isEmpty();
        assertThat(failedAt(3).called("RETRY", CallAnswer.PENDING).seen("FAILED", "RUN", 3).seen("SUCCEED", "RUN", 2).broken())
                .as("what no call leads to").isNotEmpty();
    }

    @Test
    void aSuccessThatACallMovesIsFound() {
        assertThat(new DagTrace().seen("SUCCEED", "RUN", 4).called("RETRY").seen(anew("READY", "RUN", 4)).broken())
                .containsExactly("OBS-LIFE-12");
    }

    @Test
    void theStartMayMoveWithACallButNotAfterIt() {
        assertThat(failedAt(3).called("RETRY").seen(anew("RUNNING", "RUN", 3))
                .seen(times(dag("RUNNING", "RUN", 3), CREATED, EPOCH)).broken()).containsExactly("OBS-LIFE-16");
    }

    @Test
    void aCallThatWasSeenToWorkIsCovered() {
        assertThat(failedAt(3).called("RETRY").seen(anew("READY", "RUN", 3)).verdict().covered()).contains("dag-9");
    }
}
