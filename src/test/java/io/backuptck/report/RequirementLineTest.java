package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Basis;
import io.backuptck.contract.Level;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of one requirement. */
class RequirementLineTest {

    private static RequirementLine line(Verdict verdict, String reason) {
        return new RequirementLine("A-1", "own", Level.MUST, "t", "s", Basis.DERIVED, List.of(), verdict, reason, List.of(), true);
    }

    private static CaseLine request(String verdict) {
        return new CaseLine("a." + verdict, "own", "make", "/a", "minimum", "A-1", "accept", "least", "1", "2", verdict, "");
    }

    @ParameterizedTest
    @CsvSource({"PASSED, , passed, notRun, 1 of its 2 requests were tried", "PASSED, , passed, passed, ''", "PASSED, , notRun, notRun, 0 of its 2 requests were tried",
        "FAILED, , failed, notRun, ''", "SKIPPED, , notRun, notRun, ''", "PASSED, with a warning, failed, notRun, with a warning"})
    void whatHoldsAsFarAsItWasTriedSaysHowFar(Verdict verdict, String reason, String first, String second, String told) {
        RequirementLine line = line(verdict, reason == null ? "" : reason);

        assertThat(line.withTried(List.of(request(first), request(second))).reason()).isEqualTo(told);
    }
}
