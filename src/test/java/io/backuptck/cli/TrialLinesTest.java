package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a person sees while the suite itself is put to the test. */
class TrialLinesTest {

    private final StringWriter text = new StringWriter();
    private Instant now = Instant.EPOCH;

    private TrialLines lines(int faults, int variants) {
        TrialLines lines = new TrialLines(new PrintWriter(text), () -> now, faults, variants);
        lines.begin();
        return lines;
    }

    private void after(int seconds, TrialLines lines, int faults, int variants) {
        now = Instant.EPOCH.plusSeconds(seconds);
        lines.tried(faults, variants);
    }

    @Test
    void whatThereIsIsSaidAtOnceAndHowFarItCameEachHalfMinute() {
        TrialLines lines = lines(410, 12);
        assertThat(text.toString().lines()).containsExactly("mutation-test: 410 faults and 12 variants to try");

        after(1, lines, 1, 0);
        after(29, lines, 40, 0);
        after(31, lines, 60, 12);
        after(45, lines, 80, 12);
        after(61, lines, 120, 12);
        after(99, lines, 410, 12);

        assertThat(text.toString().lines().skip(1)).containsExactly("mutation-test: 60 of 410 faults tried, 12 of 12 variants",
                "mutation-test: 120 of 410 faults tried, 12 of 12 variants");
    }

    @Test
    void ofWhatThereIsNoneNothingIsTold() {
        TrialLines lines = lines(2, 0);
        after(40, lines, 1, 0);

        assertThat(text.toString().lines()).containsExactly("mutation-test: 2 faults and 0 variants to try", "mutation-test: 1 of 2 faults tried");
    }
}
