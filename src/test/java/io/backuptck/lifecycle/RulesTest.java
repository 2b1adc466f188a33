package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of rule accepts what keeps it, blames what breaks it, and leaves to the schema what cannot be read. */
class RulesTest {

    private static void check(String rule, String views, boolean applied, String broken) {
        SmallMachine light = SmallMachine.owing(rule);
        String[] events = views.split("; ");

        assertThat(light.blamed(events)).as(views).isEqualTo(broken == null ? List.of() : List.of("R " + broken));
        assertThat(light.applied(events).contains("R")).as("whether it had something to judge in " + views).isEqualTo(applied);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{s: red, a: 1} | false |",
        "{s: red, a: 1}; {s: red, a: 1} | true |",
        "{s: red, a: 1}; {s: red}; {s: red, a: 2} | true | /a: still 1, got 2 after 0",
        "{s: red, b: {c: x}}; {s: red, b: {c: y}} | true | /b/c: still \"x\", got \"y\" after 0",
        "{s: red, a: '2026-01-01T10:00:00Z'}; {s: red, a: '2026-01-01T11:00:00.0+01:00'} | true |",
        "{s: red, a: '2026-01-01T10:00:00Z'}; {s: red, a: '2026-01-01T10:00:00+01:00'} | true | "
            + "/a: still \"2026-01-01T10:00:00Z\", got \"2026-01-01T10:00:00+01:00\" after 0",
        "{s: red}; {s: red, a: 2} | false |"})
    void whatIsImmutableKeepsItsFirstValue(String views, boolean applied, String broken) {
        check("rule: immutable, members: [a, b/c]", views, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{s: out, a: 3, b: 3} | true |",
        "{s: out, a: 2, b: 3} | true | /a: equal to b 3, got 2",
        "{s: red, a: 2, b: 3} | false |",
        "{s: out, a: '2', b: 3} | false |",
        "{s: out, a: 2} | false |",
        "{s: out, a: null, b: null} | false |", "{s: out, a: {}, b: {}} | false |",
        "{s: out, a: x, b: x} | true |", "{s: out, a: x, b: y} | true | /a: equal to b \"y\", got \"x\"",
        "{s: out, a: 2.50, b: 2.5} | true |", "{s: out, a: 2.5, b: 2} | true | /a: equal to b 2, got 2.5",
        "{s: out, a: true, b: false} | true | /a: equal to b false, got true"})
    void twoMembersAreEqualInSomeStates(String view, boolean applied, String broken) {
        check("rule: equal-when, when: {s: [out]}, member: a, other: b", "{s: red}; stop?; " + view, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{s: red, a: 3, b: 3} | true |", "{s: red, a: 2, b: 3} | true |",
        "{s: red, a: 4, b: 3} | true | /a: at most b 3, got 4", "{s: red, a: 0.51, b: 0.5} | true | /a: at most b 0.5, got 0.51",
        "{s: red, a: b, b: a} | false |"})
    void oneMemberIsNotGreaterThanAnother(String view, boolean applied, String broken) {
        check("rule: not-greater-when, member: a, other: b", view, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "[1, -2] | {s: red, a: 1} | true |", "[1, -2] | {s: red, a: -2} | true |",
                "[1, -2] | {s: red, a: 2} | true | /a: one of [1, -2], got 2",
        "[1, -2] | {s: red, a: '7'} | false |", "[x] | {s: red, a: x} | true |", "[x] | {s: red, a: y} | true | /a: one of [x], got \"y\"",
        "[x] | {s: red, a: 7} | false |", "[x] | {s: green, a: y} | false |", "[0] | {s: red, a: 0.0} | true |",
        "['2026-01-01T00:00:00Z'] | {s: red, a: '2026-01-01T08:00:00+08:00'} | true |",
        "['2026-01-01T00:00:00Z'] | {s: red, a: '2026-01-01T08:00:01+08:00'} | true | /a: one of [2026-01-01T00:00:00Z], got \"2026-01-01T08:00:01+08:00\""})
    void aMemberHasOneOfSomeValues(String values, String view, boolean applied, String broken) {
        check("rule: value-when, when: {s: [red]}, member: a, values: " + values, "{s: red}; " + view, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{s: red, i: '17', n: 7} | true |",
            "{s: red, i: '18', n: 7} | true | /i: 17, got 18",
        "{s: red, i: '29', n: 7} | false |", "{s: red, i: 17, n: 7} | false |", "{s: red, i: '18', n: '7'} | false |"})
    void anIdWithoutAnAddressIsTheNumber(String view, boolean applied, String broken) {
        check("rule: generic-id, member: i, number: n", view, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{s: red}; stop!; {s: out, a: 1} | false |",
        "{s: red, a: 0}; stop!; {s: out, a: 1}; {s: out, a: 1} | true |",
        "{s: red}; stop!; {s: out, a: 1}; {s: out, a: 2} | true | /a: still 1, got 2 after 2",
        "{s: red}; stop!; {s: out, a: 1}; {s: out} | true |",
        "{s: red}; stop!; {s: out, a: '2026-01-01T00:00:00Z'}; {s: out, a: '2026-01-01T08:00:00+08:00'} | true |",
        "{s: red}; stop!; {s: out, a: '2026-01-01T00:00:00Z'}; {s: out, a: '2026-01-01T00:00:01Z'} | true | /a: still "
                + "\"2026-01-01T00:00:00Z\", got \"2026-01-01T00:00:01Z\" after 2"})
    void whatIsFinalStays(String views, boolean applied, String broken) {
        check("rule: final, when: {s: [out]}, members: [a]", views, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{s: red, a: x} | false |", "{s: red, a: x}; {s: green, a: y} | true |",
        "{s: red, a: x}; {s: green, a: y}; {s: red, a: z} | true |", "{s: green, a: y} | false |", "{s: green, a: y}; {s: red, a: z} | true |",
        "{s: red}; {s: green, a: y}; {s: red} | false |", "{s: red, a: null}; {s: green, a: y}; {s: red, a: null} | false |",
        "{s: red, a: x}; {s: green, a: y}; {s: red, a: x} | false | /a: none of [x] again, got x after 1"})
    void aValueFromBeforeDoesNotComeBack(String views, boolean applied, String broken) {
        SmallMachine light = SmallMachine.owing("rule: no-return, when: {s: [green]}, member: a");
        assertThat(light.blamed(views.split("; "))).isEqualTo(broken == null ? List.of() : List.of("R " + broken));
        assertThat(light.applied(views.split("; ")).contains("R")).isEqualTo(applied || broken != null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{s: red, a: 1}; {s: red, a: 1.0}; {s: red, a: 2} | true |", "{s: red, a: 90}; {s: red, a: 53} | true | /a: not less than 90, got 53 after 0",
        "{s: red, a: '9'}; {s: red, a: '10'}; {s: red, a: '9.5'} | true | /a: not less than 10, got 9.5 after 1",
        "{s: red, a: 5}; {s: red}; {s: red, a: null}; {s: red, a: 4} | true | /a: not less than 5, got 4 after 0",
        "{s: red, a: 5}; {s: green, a: 0}; {s: red, a: 4} | false |", "{s: red, a: 5}; {s: red, a: soon} | false |",
        "{s: red, a: 5}; stop-; {s: red, a: 4} | true | /a: not less than 5, got 4 after 0", "{s: red, a: 5}; stop?; {s: red, a: 4} | false |"})
    void aNumberNeverGetsSmaller(String views, boolean applied, String broken) {
        check("rule: not-decreasing, when: {s: [red]}, member: a", views, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"00:00:05Z | 00:00:05Z | true |", "00:00:05Z | 00:00:06Z | true |",
        "00:00:05Z | 00:00:04Z | true | /b: not before a 2026-01-01T00:00:05Z, got 2026-01-01T00:00:04Z",
                "00:00:05Z | 02:00:05+02:00 | true |", "soon | 00:00:04Z | false |"})
    void oneTimeIsNotBeforeAnother(String earlier, String later, boolean applied, String broken) {
        check("rule: time-order, earlier: a, later: b", "{s: red, a: '2026-01-01T" + earlier + "', b: '2026-01-01T" + later + "'}",
                applied, broken);
    }

    /** What is cut to seconds may seem to be before what is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"00:00:05.5Z | 00:00:05Z | true |", "00:00:05.5Z | 00:00:05.4Z | true | "
            + "/b: not before a 2026-01-01T00:00:05.5Z, got 2026-01-01T00:00:05.4Z"})
    void aTimeThatIsShownLessExactlyMayBeLater(String earlier, String later, boolean applied, String broken) {
        oneTimeIsNotBeforeAnother(earlier, later, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"1970-01-01T08:00:00+08:00 | false", "0001-01-01T00:00:00Z | false"})
    void timesThatAreNotKnownSayNothing(String later, boolean applied) {
        check("rule: time-order, earlier: a, later: b, since: '1971-01-01T00:00:00Z'", "{s: red, a: '2026-01-01T00:00:05Z', b: '" + later + "'}",
                applied, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"out | false |", "red | true | /a: one of [0], got 7"})
    void aRuleHoldsUnlessAWordSaysOtherwise(String state, boolean applied, String broken) {
        check("rule: value-when, unless: {s: [out]}, member: a, values: [0]", "{s: red, a: 0}; stop!; {s: " + state + ", a: 7}", applied || broken == null, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"00:00:03Z |", "00:00:02.999Z | /b: not before a 2026-01-01T00:00:05Z, got "
            + "2026-01-01T00:00:02.999Z"})
    void aToleranceIsGranted(String later, String broken) {
        check("rule: time-order, earlier: a, later: b, tolerance: PT2S", "{s: red, a: '2026-01-01T00:00:05Z', b: '2026-01-01T" + later
                + "'}", true, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"red | 00:00:05Z | true |",
            "red | 00:00:06Z | true | /b: the same as a 2026-01-01T00:00:05Z, got 2026-01-01T00:00:06Z",
        "red | 00:00:04Z | true | /b: the same as a 2026-01-01T00:00:05Z, got 2026-01-01T00:00:04Z", "green | 00:00:04Z | false |"})
    void twoTimesAreTheSameInSomeStates(String state, String other, boolean applied, String broken) {
        check("rule: same-time-when, when: {s: [red]}, member: a, other: b", "{s: red}; {s: " + state
                + ", a: '2026-01-01T00:00:05Z', b: '2026-01-01T" + other + "'}",
                applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{s: red, a: '2026-01-01T00:00:05Z'}; {s: red, a: '2026-01-01T00:00:05Z'} | true |",
        "{s: red, a: '2026-01-01T00:00:05Z'}; {s: red, a: '2026-01-01T00:00:06Z'} | true | /a: still 2026-01-01T00:00:05Z, got "
                + "2026-01-01T00:00:06Z after 0",
        "{s: red, a: '2026-01-01T00:00:05Z'}; stop-; {s: red, a: '2026-01-01T00:00:06Z'} | true | /a: still 2026-01-01T00:00:05Z, got "
                + "2026-01-01T00:00:06Z after 0",
        "{s: red, a: '2026-01-01T00:00:05Z'}; stop?; {s: red, a: '2026-01-01T00:00:06Z'} | false |",
        "{s: red, a: '2026-01-01T00:00:05Z'}; {s: green, a: '2026-01-01T00:00:06Z'} | false |",
        "{s: green, a: '2026-01-01T00:00:05Z'}; {s: red, a: '2026-01-01T00:00:06Z'} | false |",
        "{s: red, a: '2026-01-01T00:00:05Z'}; {s: red, a: soon} | false |"})
    void aTimeStandsStillUnlessACallMovesIt(String views, boolean applied, String broken) {
        check("rule: constant-while, when: {s: [red]}, member: a", views, applied, broken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"00:00:07Z | true |", "00:00:03Z | true |",
            "00:00:08Z | true | /a: still 2026-01-01T00:00:05Z, got 2026-01-01T00:00:08Z after 1",
        "00:00:02Z | true | /a: still 2026-01-01T00:00:05Z, got 2026-01-01T00:00:02Z after 1", "soon | false |"})
    void aTimeStaysWhereItWasFirstSeen(String later, boolean applied, String broken) {
        check("rule: same-instant, member: a, tolerance: PT2S", "{s: red}; {s: red, a: '2026-01-01T00:00:05Z'}; {s: green, a: '2026-01-01T"
                + later + "'}", applied, broken);
    }

    @Test
    void aTimeThatMovesIsBlamedOnceAndAlsoAfterALookThatCannotBeRead() {
        String five = "{s: red, a: '2026-01-01T00:00:05Z'}";
        String eight = "{s: red, a: '2026-01-01T00:00:08Z'}";

        check("rule: same-instant, member: a, tolerance: PT2S", five + "; {s: red, a: soon}; " + eight + "; " + eight, true,
                "/a: still 2026-01-01T00:00:05Z, got 2026-01-01T00:00:08Z after 0");
        check("rule: constant-while, when: {s: [red]}, member: a", five + "; {s: red, a: soon}; " + five + "; " + eight + "; " + five, true,
                "/a: still 2026-01-01T00:00:05Z, got 2026-01-01T00:00:08Z after 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{state: FAILED, operator: RUN}; x!; {state: READY, operator: RUN} | true |",
        "{state: FAILED, operator: RUN}; x!; {state: FAILED, operator: PASS} | true |",
        "{state: FAILED, end_time: a}; x!; {state: FAILED, end_time: b} | true |",
        "{state: FAILED, operator: RUN}; x!; {state: FAILED, operator: RUN} | true | /state: another state, operator or time than before "
                + "the call, got FAILED/RUN after 0",
        "{state: FAILED, operator: RUN}; x?; {state: FAILED, operator: RUN} | false |",
        "{state: FAILED, operator: RUN}; x-; {state: FAILED, operator: RUN} | false |",
        "{state: READY, operator: RUN}; x!; {state: READY, operator: RUN} | false |",
        "{state: FAILED, operator: RUN}; {state: FAILED, operator: RUN} | false |",
        "x!; {state: FAILED, operator: RUN} | false |"})
    void aCallThatWasAcceptedHasAnEffect(String views, boolean applied, String broken) {
        check("rule: call-effective", views, applied, broken);
    }

    /** It is checked by a scenario then. */
    @Test
    void aRuleOfNoKnownKindIsNotApplied() {
        check("rule: scenario", "{s: red}; {s: red}", false, null);
    }
}
