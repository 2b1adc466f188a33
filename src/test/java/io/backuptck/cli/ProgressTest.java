package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.ScenarioRecord;
import io.backuptck.suite.ScenarioRecord.Status;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person sees while a run goes on. */
class ProgressTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    private static ScenarioRecord scenario(String feature, Status status) {
        return new ScenarioRecord(feature + ":1", feature, "name", List.of(), List.of(), Set.of(), status, "", Duration.ZERO);
    }

    private List<String> lines() {
        out.flush();
        return text.toString().lines().toList();
    }

    private static void waits(Progress progress, int... seconds) {
        for (int soFar : seconds) {
            progress.waits("getDag 7: RUNNING", Duration.ofSeconds(soFar));
        }
    }

    @Test
    void withoutATerminalEachFeatureHasALineOfSigns() {
        Progress dots = new DotLines(out);
        for (Status status : Status.values()) {
            dots.ended(scenario("features/one", status));
        }
        dots.ended(scenario("features/two", Status.PASSED));
        dots.end();

        assertThat(lines()).containsExactly("one .F-?", "two .");
    }

    @Test
    void withoutATerminalALongWaitIsSaidEachHalfMinute() {
        Progress dots = new DotLines(out);
        dots.ended(scenario("features/one", Status.PASSED));
        waits(dots, 0, 15, 29, 31, 45, 60, 62, 95);
        dots.ended(scenario("features/one", Status.PASSED));
        dots.end();

        assertThat(lines()).containsExactly("one .", "  31 s waiting for getDag 7: RUNNING", "  1 min 2 s waiting for getDag 7: RUNNING",
                "  1 min 35 s waiting for getDag 7: RUNNING", "one .");
    }

    @Test
    void theNextWaitBeginsAnew() {
        Progress dots = new DotLines(out);
        waits(dots, 0, 30, 0, 29, 30);

        assertThat(lines()).hasSize(2);
    }

    @Test
    void onATerminalThereIsOneLineThatIsGoneAtTheEnd() {
        Progress line = new ProgressLine(out);
        line.planned();
        line.planned();
        line.ended(scenario("features/one", Status.PASSED));
        waits(line, 12);
        line.ended(scenario("features/one", Status.PASSED));
        line.end();

        assertThat(text.toString()).doesNotContain("\n");
        List<String> shown = List.of(text.toString().split("\r")).stream().map(String::stripTrailing).filter(one -> !one.isEmpty()).toList();
        assertThat(shown).containsExactly("scenario 2 of 2", "scenario 2 of 2, 12 s: waiting for getDag 7: RUNNING", "scenario 2 of 2");
        assertThat(screen()).isBlank();
    }

    /** A line that is broken by the terminal cannot be written over. */
    @Test
    void theLineIsNeverLongerThanATerminalIsWide() {
        Progress line = new ProgressLine(out);
        line.waits("x".repeat(500), Duration.ZERO);

        assertThat(text.toString().strip()).hasSizeLessThan(80).endsWith("…");
        line.end();
        assertThat(screen()).isBlank();
    }

    /** What stands on a terminal after everything was printed. */
    private String screen() {
        StringBuilder row = new StringBuilder();
        for (String part : text.toString().split("\r", -1)) {
            row.replace(0, Math.min(part.length(), row.length()), part);
        }
        return row.toString();
    }
}
