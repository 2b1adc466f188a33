package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state machine of one's own has the rules that a machine always has, and the words that it states itself. */
class ImpliedStatesTest {

    private static JsonNode machine(String words) throws JsonProcessingException {
        return ImpliedStates.complete(new YAMLMapper().readTree("x-lifecycles: {life: {" + words + "}}"), "own").at("/x-lifecycles/life");
    }

    @Test
    void whatNothingExplainsIsBlamedOnOneRequirement() throws JsonProcessingException {
        JsonNode machine = machine("transitions: [{from: a, to: b}, {from: [a, b], to: c}]");

        for (String kind : new String[] {"final", "state", "operator", "position", "call"}) {
            assertThat(machine.path("blame").path(kind).asText()).isEqualTo("OWN-LIFE-STATES");
        }
        assertThat(machine.path("invariants")).hasSize(1);
        assertThat(machine.at("/invariants/0/id").asText()).isEqualTo("OWN-LIFE-STATES");
        assertThat(machine.at("/invariants/0/rule").asText()).isEqualTo("explained");
        assertThat(machine.at("/transitions/0/from/0").asText()).as("one state is a list of one").isEqualTo("a");
        assertThat(machine.at("/transitions/1/from")).hasSize(2);
    }

    @Test
    void oneThatStatesThatRuleIsBlamedOnIt() throws JsonProcessingException {
        JsonNode machine = machine("invariants: [{id: A-1, rule: immutable}, {id: A-2, rule: explained}], blame: {final: A-1}");

        assertThat(machine.path("invariants")).as("nothing more is implied").hasSize(2);
        assertThat(machine.path("blame").path("final").asText()).isEqualTo("A-1");
        assertThat(machine.path("blame").path("state").asText()).isEqualTo("A-2");
        assertThat(machine.path("blame").path("call").asText()).isEqualTo("A-2");
    }

    @Test
    void whatItBlamesItselfStays() throws JsonProcessingException {
        JsonNode part = machine("blame: {final: A-1}");
        JsonNode all = machine("blame: {final: A-1, state: A-1, operator: A-1, position: A-1, call: A-1}");

        assertThat(part.path("blame").path("final").asText()).isEqualTo("A-1");
        assertThat(part.path("blame").path("state").asText()).isEqualTo("OWN-LIFE-STATES");
        assertThat(all.path("blame").path("call").asText()).isEqualTo("A-1");
        assertThat(all.path("invariants")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"title: t | status", "state: phase | phase", "state: [a, b] | a"})
    void theStateIsWhatItSaysElseTheStatus(String words, String first) throws JsonProcessingException {
        assertThat(machine(words).at("/state/0").asText()).isEqualTo(first);
    }
}
