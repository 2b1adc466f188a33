package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.Comparison.Kind;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of a requirement between two runs. */
class ComparisonTest {

    private static final String ID = "OBS-ENV-03";

    private static RunReport passed() {
        return Reports.of(Reports.good());
    }

    private static RunReport failed() {
        return Reports.of(Reports.good().begin("a:2").found(finding(ID, "format", "soon")).end(Status.FAILED, ""));
    }

    private static RunReport unchecked() {
        return Reports.of(new Recordings().begin("a:1").end(Status.SKIPPED, "no fixture", ID));
    }

    private static Kind kind(RunReport newer, RunReport older) {
        return Comparison.of(newer, older).changes().stream().filter(change -> change.line().id().equals(ID)).findFirst()
                .orElseThrow().kind();
    }

    @Test
    void whatFailsNowAndDidNotBeforeIsBroken() {
        assertThat(kind(failed(), passed())).isEqualTo(Kind.BROKEN);
        assertThat(kind(failed(), unchecked())).isEqualTo(Kind.BROKEN);
        assertThat(Comparison.of(failed(), passed()).isBroken()).isTrue();
    }

    @Test
    void whatFailedAndPassesIsFixed() {
        assertThat(kind(passed(), failed())).isEqualTo(Kind.FIXED);
        assertThat(Comparison.of(passed(), failed()).isBroken()).isFalse();
    }

    @Test
    void whatFailsInBothIsStillFailing() {
        assertThat(kind(failed(), failed())).isEqualTo(Kind.STILL_FAILING);
        assertThat(Comparison.of(failed(), failed()).isBroken()).isFalse();
    }

    @Test
    void whatPassesForTheFirstTimeIsNewlyTested() {
        assertThat(kind(passed(), unchecked())).isEqualTo(Kind.NEWLY_TESTED);
    }

    /** A failure that is no longer looked at is not fixed. */
    @Test
    void whatIsNotCheckedAnyMoreIsNoLongerTested() {
        assertThat(kind(unchecked(), passed())).isEqualTo(Kind.NO_LONGER_TESTED);
        assertThat(kind(unchecked(), failed())).isEqualTo(Kind.NO_LONGER_TESTED);
    }

    @Test
    void whatStaysAsItWasIsUnchanged() {
        assertThat(kind(passed(), passed())).isEqualTo(Kind.SAME);
        assertThat(kind(unchecked(), unchecked())).isEqualTo(Kind.SAME);
    }

    @Test
    void aRequirementThatTheNewerReportDoesNotKnowIsNoLongerTested() {
        RunReport older = passed();
        RunReport newer = new RunReport(older.schemaVersion(), older.suite(), older.target(), older.targets(), older.run(),
                older.result(), older.notes(), older.limits(), older.summary(), List.of(), older.failures(), older.warnings(),
                older.coverage(), older.created(), older.scenarios(), older.traces(), older.features(), older.cases(), older.rules(),
                older.contracts(), older.baseline(), null);

        assertThat(kind(newer, older)).isEqualTo(Kind.NO_LONGER_TESTED);
    }

    @Test
    void theSummaryNamesWhatChanged() {
        assertThat(ComparisonSummary.lines(Comparison.of(failed(), passed()))).contains("broken: 1",
                "BROKEN: 1 requirement fails that did not fail before").anyMatch(line -> line.contains(ID));
        assertThat(ComparisonSummary.lines(Comparison.of(unchecked(), passed())))
                .anyMatch(line -> line.contains("no longer tested, so nothing is known of them"));
        assertThat(ComparisonSummary.lines(Comparison.of(passed(), passed()))).last()
                .isEqualTo("Nothing broke in what was checked");
    }
}
