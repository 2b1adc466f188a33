package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Machine.Classification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The machines as a whole: where they come from, what they can reach, and what every pair of states is. */
class StatePairsTest {

    static Stream<Machine> machines() {
        List<Machine> machines = new ArrayList<>();
        for (ApiId api : ApiId.values()) {
            Contract contract = Contract.of(api);
            contract.lifecycles().fieldNames().forEachRemaining(name -> machines.add(Machine.of(contract, name)));
        }
        return machines.stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyTransitionLeadsFromAndToKnownStates(Machine machine) {
        Set<String> known = new HashSet<>(machine.states().stream().map(State::name).toList());
        known.add(Machine.ANY_OTHER);
        machine.transitions().stream().filter(Transition::unspecified).map(Transition::to).forEach(known::add);

        assertThat(machine.transitions()).isNotEmpty().allSatisfy(step -> {
            assertThat(known).contains(step.to()).containsAll(step.from());
            step.call().ifPresent(call -> assertThat(machine.calls()).contains(call));
        });
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aServerThatIsLeftAloneNeverLeavesAnEnd(Machine machine) {
        for (State from : machine.states()) {
            if (from.isEnd()) {
                assertThat(machine.transitions()).filteredOn(step -> step.call().isEmpty() && !step.unspecified())
                        .noneMatch(step -> step.from().contains(from.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyRuleThatIsBlamedIsARequirement(Machine machine) {
        Set<String> ids = new HashSet<>();
        for (ApiId api : ApiId.values()) {
            Contract.of(api).requirements().all().forEach(requirement -> ids.add(requirement.id()));
        }
        assertThat(ids).containsAll(machine.blame().values())
                .containsAll(machine.invariants().stream().map(Invariant::id).toList());
    }

    @Test
    void pairsOfADagAreLegalIllegalOrUnspecified() {
        Machine dag = Machine.of(Contract.of(ApiId.named("obshell")), "dag");

        assertThat(dag.classify("READY/RUN", "RUNNING/RUN")).isEqualTo(Classification.LEGAL);
        assertThat(dag.classify("RUNNING/RUN", "RUNNING/RUN")).isEqualTo(Classification.LEGAL);
        assertThat(dag.classify("FAILED/RUN", "READY/ROLLBACK")).isEqualTo(Classification.LEGAL);
        assertThat(dag.classify("RUNNING/CANCEL", "SUCCEED/CANCEL")).isEqualTo(Classification.UNSPECIFIED);
        assertThat(dag.classify("SUCCEED/RUN", "RUNNING/RUN")).isEqualTo(Classification.ILLEGAL);
        assertThat(dag.classify("READY/RUN", "SUCCEED/RUN")).isEqualTo(Classification.ILLEGAL);
        assertThat(dag.states().stream().flatMap(from -> dag.states().stream()
                .map(to -> dag.classify(from.name(), to.name()))).filter(Classification.ILLEGAL::equals).count())
                .isGreaterThan(100);
    }
}
