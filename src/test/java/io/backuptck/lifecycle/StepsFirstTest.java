package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.lifecycle.check.TraceChecker;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a contract of one's own the illegal step is blamed, and what the wrong state has with it follows from that. */
class StepsFirstTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "final, when: {s: [out]}, members: [a] | {s: red}; stop!; {s: out, a: 1}; {s: red, a: 2} | [F] | [R of F]",
        "final, when: {s: [out]}, members: [a] | {s: red}; stop!; {s: out, a: 1}; {s: red}; {s: red, a: 2} | [F] | [R of F]",
        "final, when: {s: [out]}, members: [a] | {s: red}; stop!; {s: out, a: 1}; {s: out, a: 2} | [R] | []",
        "final, when: {s: [out]}, members: [a] | {s: red}; stop!; {s: out, a: 1}; {s: out, a: 2}; {s: red, a: 2} | [R, F] | []",
        "final, when: {s: [out]}, members: [s] | {s: red}; stop!; {s: out, a: 1}; {s: red, a: 1} | [R] | []",
        "value-when, when: {s: [out]}, member: a, values: [1] | {s: red}; {s: out, a: 2} | [S] | [R of S]",
        "value-when, when: {s: [out]}, member: a, values: [1] | {s: red}; stop!; {s: out, a: 2} | [R] | []",
        "immutable, members: [a] | {s: red, a: 1}; {s: out, a: 2} | [R] | []"})
    void theStepIsBlamed(String rule, String views, String blamed, String following) {
        TraceVerdict verdict = TraceChecker.check(SmallMachine.owing("rule: " + rule).trace(views.split("; ")), true);

        assertThat(verdict.breaches().stream().map(Breach::rule).toList()).hasToString(blamed);
        assertThat(verdict.follows().stream().map(one -> one.breach().rule() + " of " + one.cause()).toList()).hasToString(following);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{s: out} | {s: out, a: 1} | R /a: still nothing, as it was missing, got 1 after 2",
        "{s: out} | {s: out, a: null} |", "{s: out, a: null} | {s: out, a: 1} | R /a: still null, got 1 after 2"})
    void whatWasMissingIsCalledSo(String then, String now, String blamed) {
        assertThat(SmallMachine.owing("rule: final, when: {s: [out]}, members: [a]").blamed("red", "stop!", then, now))
                .isEqualTo(blamed == null ? List.of() : List.of(blamed));
    }
}
