package io.backuptck.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.lifecycle.Machine;
import io.backuptck.report.Failure;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.report.RunReport.TracePoint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure of a sequence is found at the poll that showed it. */
class BrokenStepTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Contract CONTRACT = Contract.of(ApiId.named("gaussdb"));

    private static TraceLine trace(String... states) {
        List<TracePoint> points = new java.util.ArrayList<>();
        for (String state : states) {
            points.add(new TracePoint(BEGIN.plusSeconds(points.size()), "seen", state, null));
        }
        return new TraceLine("gaussdb", "backup", "backup a", points, List.of(), List.of());
    }

    private static Failure failure(String lastLine) {
        return new Failure("f1", "GDB-LIFE-01", null, "gaussdb", Level.MUST, "It stays.", "page", "listBackups", List.of("listBackups"),
                "/backups/0/status", "a", "b", "", 1, List.of(), null, null, List.of(BEGIN + "  BUILDING", lastLine), null);
    }

    private static List<BrokenStep> steps(TraceLine trace, String lastLine) {
        return BrokenStep.of(trace, List.of(failure(lastLine)), name -> Machine.of(CONTRACT, name));
    }

    @Test
    void itIsFoundByItsTime() {
        assertThat(steps(trace("BUILDING", "COMPLETED", "BUILDING", "COMPLETED"), BEGIN.plusSeconds(2) + "  BUILDING  <- here"))
                .singleElement().satisfies(step -> {
                    assertThat(step.point()).isEqualTo(2);
                    assertThat(step.from()).isEqualTo("COMPLETED");
                    assertThat(step.to()).isEqualTo("BUILDING");
                });
    }

    @Test
    void anotherTimeOrNoneIsNowhere() {
        assertThat(steps(trace("BUILDING", "COMPLETED"), BEGIN.plusSeconds(9) + "  BUILDING  <- here")).isEmpty();
        assertThat(steps(trace("BUILDING", "COMPLETED"), "yesterday  BUILDING  <- here")).isEmpty();
        assertThat(steps(trace("BUILDING", "COMPLETED"), BEGIN + "  BUILDING")).isEmpty();
    }

    @Test
    void theTimelineMarksItInAColumnOfItsOwn() {
        TraceLine trace = trace("BUILDING", "COMPLETED", "BUILDING", "BUILDING");
        Timeline timeline = Timeline.of(trace, steps(trace, BEGIN.plusSeconds(3) + "  BUILDING  <- here"));

        assertThat(timeline.times()).containsExactly("+0 ms", "+1.0 s", "+2.0 s", "+3.0 s");
        assertThat(timeline.rows().get(0).spans()).extracting(Timeline.Span::start, Timeline.Span::length,
                span -> span.broken().isPresent())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1, false), org.assertj.core.groups.Tuple.tuple(2, 1, false),
                        org.assertj.core.groups.Tuple.tuple(3, 1, false), org.assertj.core.groups.Tuple.tuple(4, 1, true));
    }

    @Test
    void theSameStepIsFoundAgainInOtherTraces() {
        BrokenStep step = steps(trace("BUILDING", "COMPLETED", "BUILDING"), BEGIN.plusSeconds(2) + "  BUILDING  <- here").get(0);
        Machine machine = Machine.of(CONTRACT, "backup");

        assertThat(step.again(trace("COMPLETED", "BUILDING", "COMPLETED", "BUILDING"), machine)).extracting(BrokenStep::point)
                .containsExactly(1, 3);
        assertThat(step.again(step.trace(), machine)).isEmpty();
        assertThat(step.again(trace("BUILDING", "BUILDING", "COMPLETED"), machine)).isEmpty();
    }

    @Test
    void pollsWithoutAChangeAreOneColumn() {
        Timeline timeline = Timeline.of(trace("BUILDING", "BUILDING", "BUILDING", "COMPLETED"), List.of());

        assertThat(timeline.rows().get(0).spans()).extracting(Timeline.Span::polls).containsExactly(3, 1);
        assertThat(timeline.times()).containsExactly("+0 ms", "+3.0 s");
    }
}
