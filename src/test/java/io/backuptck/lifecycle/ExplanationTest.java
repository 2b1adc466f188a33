package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.lifecycle.check.TraceChecker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was seen is explained by steps that the machine can make, and blamed on what kind of step it was where there are none. */
class ExplanationTest {

    private static final SmallMachine LIGHT = SmallMachine.of(SmallMachine.LIGHT + "blame: {final: F, state: S, call: C}, "
            + "invariants: [{id: E, text: t, rule: explained}]");
    /** Stages that are gone through, upwards and, once it is turned round, downwards. */
    private static final SmallMachine STAIRS = SmallMachine.of("state: [s, o], position: {member: n, last: of}, states: [{name: go/UP, "
            + "kind: initial}, "
            + "{name: go/DOWN}, {name: end/UP, kind: final}, {name: end/DOWN, kind: final}], calls: [turn], transitions: ["
            + "{row: up, from: [go/UP], to: go/UP, move: next, when: not-last, cause: c}, {from: [go/UP], to: end/UP, when: last}, "
            + "{from: [go/UP], to: go/DOWN, call: turn, when: not-first}, {from: [go/DOWN], to: go/DOWN, move: previous, when: not-first}, "
            + "{from: [go/DOWN], to: end/DOWN, when: first, unspecified: true}], blame: {final: F, state: S, operator: O, position: P, "
                    + "call: C}, "
            + "invariants: [{id: E, text: t, rule: explained}]");

    private static String stair(String state, String operator, int stage) {
        return "{s: " + state + ", o: " + operator + ", n: " + stage + ", of: 4}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "red |", "green |", "rest |", "red; green; red |", "red; rest |", "red; stop!; out |", "red; stop?; out |", "red; stop?; red |",
        "out | S /s: a step that leads on from a new resource, got out",
        "red; out | S /s: a step that leads on from red, got out after 0",
        "red; stop-; out | S /s: a step that leads on from red, got out after 0",
        "rest; red | S /s: a step that leads on from rest, got red after 0",
        "red; stop!; out; red | F /s: a step that leads on from out, got red after 2",
        "red; stop!; green | C /s: the effect of stop on what was red, as the server accepted that call, got green, "
                + "as if it had not been called after 0",
        "red; blue; green |",
        "rest; red; green | S /s: a step that leads on from rest, got red after 0"})
    void aStepThatNothingExplainsIsBlamedOnce(String events, String broken) {
        assertThat(LIGHT.blamed(events.split("; "))).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    /** That another member did not last is one matter, and the step that no call explains another. */
    @Test
    void aRefusedCallThatMovesWhatIsOverIsBlamedBesideTheMembersThatItChanged() {
        SmallMachine ends = SmallMachine.of("state: [s], states: [{name: red, kind: initial}, {name: done, kind: final}, {name: out, kind: final}], "
                + "calls: [stop], transitions: [{from: [red], to: done}, {from: [red], to: out, call: stop}], blame: {final: F, state: S, call: C}, "
                + "invariants: [{id: E, text: t, rule: explained}, {id: K, text: t, rule: final, when: {s: [done, out]}, members: [at]}]");

        assertThat(ends.blamed("{s: red}", "{s: done, at: 1}", "stop-", "{s: out, at: 2}")).containsExactly("K /at: still 1, got 2 after 1",
                "F /s: a step that leads on from done, got out after 1");
        assertThat(ends.blamed("{s: red}", "{s: done, at: 1}", "stop-", "{s: done, at: 1}")).isEmpty();
        assertThat(ends.blamed("{s: red}", "{s: done, at: 1}", "{s: done, at: 2}")).containsExactly("K /at: still 1, got 2 after 1");
    }

    @Test
    void positionsAreGoneThroughInTheirOrder() {
        assertThat(STAIRS.blamed(stair("go", "UP", 1), stair("go", "UP", 4), stair("end", "UP", 4))).isEmpty();
        assertThat(STAIRS.blamed(stair("go", "UP", 3), stair("go", "UP", 2))).containsExactly("P /n: a step that leads on from go/UP at n 3, "
                + "got go/UP at n 2 after 0");
        assertThat(STAIRS.blamed(stair("go", "UP", 3), stair("end", "UP", 3))).containsExactly("P /n: a step that leads on from go/UP at n "
                + "3, got end/UP at n 3 after 0");
        assertThat(STAIRS.blamed(stair("go", "UP", 5)))
                .containsExactly("S /s: a step that leads on from a new resource, got go/UP at n 5");
        assertThat(STAIRS.blamed(stair("go", "UP", 3), "turn!", stair("go", "DOWN", 2), stair("end", "DOWN", 1))).isEmpty();
        assertThat(STAIRS.blamed(stair("go", "UP", 3), stair("go", "DOWN", 3))).containsExactly("O /o: a step that leads on from go/UP at n "
                + "3, got go/DOWN at n 3 after 0");
        assertThat(STAIRS.blamed(stair("go", "UP", 3), "turn!", stair("go", "DOWN", 3), stair("end", "DOWN", 2)))
                .containsExactly("P /n: a step that leads on from go/DOWN at n 3, got end/DOWN at n 2 after 2");
    }

    @Test
    void aCombinationThatIsNoStateIsBlamed() {
        SmallMachine odd = SmallMachine.of("state: [s, o], states: [{name: a/X, kind: initial}, {name: b/Y}], transitions: [{from: [a/X], "
                + "to: b/Y}], "
                + "blame: {final: F, state: S, operator: O}, invariants: [{id: E, text: t, rule: explained}]");

        assertThat(odd.blamed("{s: a, o: X}", "{s: a, o: Y}", "{s: b, o: Y}")).containsExactly("O /o: a state that exists, got a/Y after "
                + "0");
        assertThat(odd.blamed("{s: a, o: X}", "{s: c, o: Y}")).as("a word that is not known is left to the schema").isEmpty();
        assertThat(LIGHT.blamed("{s: 7}", "{t: red}")).isEmpty();
    }

    @Test
    void wordsOfAnOpenMachineThatNameNoStateAreOneState() {
        SmallMachine open = SmallMachine.of("state: [s], openStates: true, states: [{name: a, kind: initial}, {name: b, kind: final}], "
                + "transitions: [{from: [a], to: '*'}, {from: ['*'], to: b}, {from: ['*'], to: '*'}], blame: {final: F, state: S}, "
                        + "invariants: [{id: E, text: t, rule: explained}]");

        assertThat(open.blamed("a", "whatever", "other", "b")).isEmpty();
        assertThat(open.blamed("a", "b", "whatever")).containsExactly("F /s: a step that leads on from b, got whatever after 1");
        assertThat(open.machine().isImpossible(SmallMachine.yaml("{s: whatever}"))).isFalse();
    }

    @Test
    void thatALifeWasExplainedIsKnownFromTwoViewsOn() {
        assertThat(LIGHT.applied("red")).isEmpty();
        assertThat(LIGHT.applied("red", "red")).containsExactly("E");
    }

    @Test
    void theStepsThatWereSeenAreKnown() {
        assertThat(TraceChecker.check(LIGHT.trace("red", "green", "stop!", "out")).covered()).containsExactly("life-1", "life-3");
        assertThat(TraceChecker.check(STAIRS.trace(stair("go", "UP", 1), stair("go", "UP", 2), "turn!")).covered())
                .containsExactly("life-up", "life-3");
    }

    /** Whole and parts have lives of their own; a call on the whole may have reached any part. */
    @Test
    void partsAreFollowedUnderTheirId() {
        SmallMachine whole = SmallMachine.of(SmallMachine.LIGHT + "parts: {member: bulbs, machine: bulb}, blame: {final: F, state: S, "
                + "call: C}, invariants: []}, "
                + "bulb: {state: [s], states: [{name: new, kind: initial}, {name: lit}, {name: broken, kind: final}], calls: [stop], "
                        + "transitions: [{from: [new], to: lit}, "
                + "{from: [new, lit], to: broken, call: stop}], blame: {final: BF, state: BS}, invariants: [{id: BE, text: t, rule: "
                        + "explained}]");

        assertThat(whole.blamed("{s: red, bulbs: [{id: '1', s: new}, {id: '2', s: lit}]}",
                "{s: red, bulbs: [{id: '2', s: lit}, {id: '1', s: lit}]}")).isEmpty();
        assertThat(whole.blamed("{s: red, bulbs: [{id: '1', s: lit}]}", "{s: red, bulbs: [{id: '1', s: new}]}"))
                .containsExactly("BS /bulbs/s: a step that leads on from lit, got new after 0");
        assertThat(whole.blamed("{s: red, bulbs: [{id: '1', s: lit}]}", "stop!", "{s: out, bulbs: [{id: '1', s: broken}]}")).isEmpty();
        assertThat(whole.blamed("{s: red, bulbs: []}", "stop!", "{s: out, bulbs: [{id: '1', s: broken}]}")).isEmpty();
        assertThat(whole.blamed("{s: red, bulbs: [{id: '1', s: lit}]}", "stop-", "{s: red, bulbs: [{id: '1', s: broken}]}"))
                .containsExactly("BS /bulbs/s: a step that leads on from lit, got broken after 0");
        assertThat(whole.applied("{s: red, bulbs: [{id: '1', s: lit}]}", "{s: red, bulbs: [{id: '1', s: lit}]}")).containsExactly("BE");
        assertThat(whole.blamed("{s: red, bulbs: [{id: 1, s: lit}]}", "{s: red, bulbs: [{id: 1, s: new}]}")).as("no id to follow it by")
                .isEmpty();
    }

    @Test
    void theMachineIsAsItIsWritten() {
        Machine stairs = STAIRS.machine();

        assertThat(stairs.title()).isEqualTo("L");
        assertThat(stairs.calls()).containsExactly("turn");
        assertThat(stairs.transitions().get(0)).isEqualTo(new Transition("life-up", Set.of("go/UP"), "go/UP", Transition.Move.NEXT,
                Transition.When.NOT_LAST,
                Optional.empty(), false, "c"));
        assertThat(stairs.transitions().get(4).unspecified()).isTrue();
        assertThat(LIGHT.machine().states().get(0)).isEqualTo(new State("red", State.Kind.INITIAL, "m"));
        assertThat(stairs.classify("go/UP", "go/DOWN")).isEqualTo(Machine.Classification.LEGAL);
        assertThat(stairs.classify("go/DOWN", "end/DOWN")).isEqualTo(Machine.Classification.UNSPECIFIED);
        assertThat(stairs.classify("end/UP", "end/UP")).isEqualTo(Machine.Classification.LEGAL);
        assertThat(stairs.classify("end/UP", "go/UP")).isEqualTo(Machine.Classification.ILLEGAL);
        assertThat(LIGHT.machine().reachableStates("red")).containsExactlyInAnyOrder("red", "green", "rest");
        assertThat(stairs.allows(new Configuration("go/UP", 2), "turn", 4)).isTrue();
        assertThat(stairs.allows(new Configuration("go/UP", 1), "turn", 4)).isFalse();
        assertThat(stairs.allows(new Configuration("end/UP", 4), "turn", 4)).isFalse();
    }

    @Test
    void theLastPositionIsTheFirstThatIsToldElseTheHighestSeen() {
        assertThat(STAIRS.machine().last(List.of(SmallMachine.yaml("{n: 1}"), SmallMachine.yaml("{n: 2, of: 5}"),
                SmallMachine.yaml("{of: 6}")))).isEqualTo(5);
        assertThat(STAIRS.machine().last(List.of(SmallMachine.yaml("{n: 1}"), SmallMachine.yaml("{n: 3}"), SmallMachine.yaml("{n: 2}"))))
                .isEqualTo(3);
        assertThat(STAIRS.machine().last(List.of())).isEqualTo(1);
        assertThat(LIGHT.machine().last(List.of(SmallMachine.yaml("{of: 9}")))).isEqualTo(1);
    }

    /** Each position on the way would be kept in memory. */
    @Test
    void aLifeOfTooManyPositionsIsNotJudged() {
        assertThat(STAIRS.blamed("{s: end, o: UP, n: 1, of: 10000}")).hasSize(1);
        assertThat(STAIRS.blamed("{s: end, o: UP, n: 1, of: 10001}")).isEmpty();
    }

    @Test
    void whatATraceHasSeenIsTold() {
        Trace trace = LIGHT.trace("red", "stop-", "green", "stop?", "out");

        assertThat(trace.observations()).hasSize(3);
        assertThat(trace.latest().orElseThrow().exchange()).isEqualTo(4);
        assertThat(trace.wasOperated()).isTrue();
        assertThat(LIGHT.trace("red", "stop-").wasOperated()).isFalse();
        assertThat(trace.mayHaveBeen("stop")).isTrue();
        assertThat(trace.mayHaveBeen("go")).isFalse();
        assertThat(LIGHT.trace("red", "stop-").mayHaveBeen("stop")).isFalse();
        assertThat(trace.wasOperatedBetween(trace.observations().get(0), trace.observations().get(1))).isFalse();
        assertThat(trace.wasOperatedBetween(trace.observations().get(1), trace.observations().get(2))).isTrue();
        assertThat(LIGHT.trace().latest()).isEmpty();
    }
}
