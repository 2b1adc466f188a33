package io.backuptck.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.site.Drawing.Arrow;
import io.backuptck.report.site.Drawing.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrowLabelsTest {

    private static final List<Box> BOXES = List.of(box(0), box(320));

    private static Box box(int x) {
        return new Box("READY", "passing", "", "", x, 50, 150, 56, false);
    }

    private static Arrow arrow(String cause, int x, int y) {
        return new Arrow("M0 0", "", "7", cause, x, y, false, false, false, "");
    }

    private static List<String> labels(Arrow... arrows) {
        return ArrowLabels.written(List.of(arrows), BOXES, 500).stream().map(Arrow::label).toList();
    }

    @Test
    void theCauseStandsAtTheArrowWhereThereIsRoom() {
        assertThat(labels(arrow("the work is done", 235, 78))).containsExactly("the work is done");
        assertThat(labels(arrow("the scheduler picks the job up", 235, 78))).containsExactly("the scheduler\npicks the job up");
    }

    @Test
    void theNumberStaysWhereTheCauseWouldCoverSomething() {
        assertThat(labels(arrow("the work is done", 100, 78))).containsExactly("7");
        assertThat(labels(arrow("the work is done", 10, 20))).containsExactly("7");
        assertThat(labels(arrow("the last of all nodes of the job ends in the moment of its cancellation", 235, 78))).containsExactly("7");
        assertThat(labels(arrow("the work is done", 235, 78), arrow("the work is lost", 240, 80))).containsExactly("7", "7");
        assertThat(labels(arrow("", 235, 78))).containsExactly("7");
    }

    @Test
    void whatFailedAndWhoCallsIsLeftAsItIs() {
        Arrow call = new Arrow("M0 0", "", "RETRY", "A call of RETRY leads here", 235, 20, true, false, false, "");

        assertThat(labels(call, arrow("it moved", 235, 78).failed("0123"))).containsExactly("RETRY", "7");
    }

    @Test
    void numbersDoNotLieOnEachOther() {
        Arrow one = arrow("the work is done", 100, 120);

        assertThat(ArrowLabels.written(List.of(one, arrow("the work is done", 104, 122)), List.of(), 40)).extracting(Arrow::labelX)
                .containsExactly(100, 128);
    }
}
