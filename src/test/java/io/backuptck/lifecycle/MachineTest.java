package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ContractException;
import java.util.Set;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {

    private static final Machine DAG = Machine.of(Contract.of(ApiId.named("obshell")), "dag");
    private static final Machine TASK = Machine.of(Contract.of(ApiId.named("obshell")), "backup-task");
    private static final int LAST = 4;

    private static Configuration at(String state, int position) {
        return new Configuration(state, position);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void aNewTaskIsReadyToRunItsFirstStage() {
        assertThat(DAG.initial()).containsExactly(at("READY/RUN", 1));
    }

    @Test
    void leftAloneATaskCanRunToItsLastStageOrFailOnTheWay() {
        Set<Configuration> reached = DAG.reachable(Set.of(at("RUNNING/RUN", 3)), LAST);

        assertThat(reached).containsExactlyInAnyOrder(at("RUNNING/RUN", 3), at("RUNNING/RUN", 4), at("FAILED/RUN", 3),
                at("FAILED/RUN", 4), at("SUCCEED/RUN", 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 10_001, Integer.MAX_VALUE, 1L << 31, Long.MIN_VALUE})
    void aStageThatNoTaskHasIsNoPlaceToSetOutFrom(long stage) {
        ObjectNode task = json().put("state", "RUNNING").put("operator", "RUN").put("stage", stage).put("max_stage", LAST);

        assertThat(DAG.configuration(task)).isEmpty();
        assertThat(DAG.isImpossible(task)).isFalse();
    }

    @Test
    void aTaskThatIsRolledBackGoesDownToItsFirstStage() {
        Set<Configuration> reached = DAG.reachable(Set.of(at("READY/ROLLBACK", 2)), LAST);

        assertThat(reached).contains(at("RUNNING/ROLLBACK", 1), at("SUCCEED/ROLLBACK", 1), at("FAILED/ROLLBACK", 2))
                .doesNotContain(at("SUCCEED/ROLLBACK", 2), at("RUNNING/ROLLBACK", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCEED/RUN", "SUCCEED/ROLLBACK", "SUCCEED/PASS", "SUCCEED/CANCEL", "FAILED/RUN",
        "FAILED/CANCEL", "FAILED/ROLLBACK"})
    void nothingHappensByItselfAtAnEnd(String state) {
        assertThat(DAG.reachable(Set.of(at(state, 1)), LAST)).containsExactly(at(state, 1));
        assertThat(DAG.isEnd(at(state, 1))).isTrue();
    }

    @Test
    void onlySuccessIsFinal() {
        assertThat(DAG.isFinal(at("SUCCEED/RUN", 4))).isTrue();
        assertThat(DAG.isFinal(at("FAILED/RUN", 4))).isFalse();
        assertThat(DAG.isEnd(at("RUNNING/RUN", 4))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FAILED/RUN, RETRY, READY/RUN", "FAILED/CANCEL, RETRY, READY/RUN", "FAILED/ROLLBACK, RETRY, READY/RUN",
        "FAILED/RUN, ROLLBACK, READY/ROLLBACK", "FAILED/RUN, PASS, SUCCEED/PASS", "FAILED/RUN, PASS-NODE, READY/RUN",
        "READY/RUN, CANCEL, READY/CANCEL", "RUNNING/ROLLBACK, CANCEL, READY/CANCEL"})
    void aCallLeadsOnAndKeepsTheStage(String state, String call, String to) {
        assertThat(DAG.afterCall(Set.of(at(state, 2)), call, LAST)).containsExactly(at(to, 2));
        assertThat(DAG.allows(at(state, 2), call, LAST)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SUCCEED/RUN, RETRY", "SUCCEED/RUN, CANCEL", "SUCCEED/PASS, ROLLBACK", "RUNNING/RUN, RETRY",
        "READY/RUN, PASS", "RUNNING/RUN, ROLLBACK", "FAILED/RUN, CANCEL", "FAILED/RUN, EXPLODE"})
    void aCallThatDoesNotFitTheStateIsNotAllowed(String state, String call) {
        assertThat(DAG.allows(at(state, 2), call, LAST)).isFalse();
    }

    @Test
    void aResourceShowsStateOperatorAndStage() {
        assertThat(DAG.configuration(json().put("state", "RUNNING").put("operator", "RUN").put("stage", 2)))
                .contains(at("RUNNING/RUN", 2));
    }

    @Test
    void anUnreadableResourceShowsNothing() {
        assertThat(DAG.configuration(json().put("state", "RUNNING").put("operator", "RUN"))).isEmpty();
        assertThat(DAG.configuration(json().put("state", 7).put("operator", "RUN").put("stage", 2))).isEmpty();
        assertThat(DAG.configuration(json().put("state", "DONE").put("operator", "RUN").put("stage", 2))).isEmpty();
        assertThat(DAG.configuration(json().put("state", "RUNNING").put("operator", "RUN").put("stage", 2.5))).isEmpty();
    }

    @Test
    void anOpenMachineTakesAnyWordForWorkInProgress() {
        assertThat(TASK.configuration(json().put("status", "BACKUP_DATA_MINOR"))).contains(at(Machine.ANY_OTHER, 1));
        assertThat(TASK.isEnd(at(Machine.ANY_OTHER, 1))).isFalse();
    }

    @Test
    void theNumberOfStagesIsReadFromTheResource() {
        assertThat(DAG.last(List.of(json().put("max_stage", 7), json().put("max_stage", 9)))).isEqualTo(7);
        assertThat(DAG.last(List.of(json().put("stage", 1), json().put("stage", 3)))).isEqualTo(3);
        assertThat(DAG.last(List.of(json()))).isEqualTo(1);
        assertThat(TASK.last(List.of(json()))).isEqualTo(1);
    }

    @Test
    void aMachineThatTheContractLacksIsADefectOfTheSuite() {
        assertThatThrownBy(() -> Machine.of(Contract.of(ApiId.named("obshell")), "dog"))
                .isInstanceOf(ContractException.class).hasMessageContaining("dog");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10_000})
    void everyStageThatATaskMayHaveIsRead(int stage) {
        assertThat(DAG.configuration(json().put("state", "RUNNING").put("operator", "RUN").put("stage", stage)))
                .contains(at("RUNNING/RUN", stage));
    }

    @Test
    void whatAStateLeadsToIsFoundInWhateverOrderTheStepsAreWritten() {
        Machine machine = SmallMachine.of("state: [s], states: [{name: a}, {name: b}, {name: c}, {name: d}, {name: e}], calls: [stop], "
                + "transitions: [{from: [c], to: d}, {from: [b], to: c}, {from: [a], to: b}, {from: [a], to: e, call: stop}]").machine();

        assertThat(machine.reachableStates("a")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(machine.reachableStates("e")).containsExactly("e");
    }
}
