package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static Coverage coverage(Recordings run) {
        return Coverage.of(List.of(Recordings.CONTRACT), run.recorder());
    }

    @Test
    void nothingIsCoveredByARunThatDidNothing() {
        Coverage coverage = coverage(new Recordings());

        assertThat(coverage.operations().covered()).isZero();
        assertThat(coverage.operations().total()).isEqualTo(Recordings.CONTRACT.operations().size());
        assertThat(coverage.properties().missing()).contains("OBS-ENV-03");
        assertThat(coverage.transitions().missing()).contains("dag-2");
    }

    @Test
    void anOperationIsCoveredByAnyAnswer() {
        Coverage coverage = coverage(new Recordings().answered("getDag", 404));

        assertThat(coverage.operations().covered()).isEqualTo(1);
        assertThat(coverage.operations().missing()).doesNotContain("getDag");
        assertThat(coverage.statuses()).filteredOn(statuses -> statuses.operation().equals("getDag"))
                .singleElement().satisfies(statuses -> assertThat(statuses.seen()).containsExactly(404));
    }

    @Test
    void aPropertyIsCoveredByAValueThatWasHeldAgainstIt() {
        Coverage coverage = coverage(new Recordings().begin("a:1").checked("OBS-ENV-03").end(Status.PASSED, ""));

        assertThat(coverage.properties().covered()).isEqualTo(1);
        assertThat(coverage.properties().missing()).doesNotContain("OBS-ENV-03");
    }

    @Test
    void aTransitionIsCoveredByATraceThatShowsIt() {
        assertThat(coverage(new Recordings().followed()).transitions().missing()).doesNotContain("dag-2").contains("dag-3");
    }

    @Test
    void whatIsExcludedIsNotMissing() {
        assertThat(coverage(new Recordings()).properties().missing()).doesNotContain("OBS-ENV-05");
    }
}
