package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.validation.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The evidence of a broken life: one line for each change and each call, up to what broke it. */
class SequenceTest {

    private final Trace trace = new Trace(Machine.of(Recordings.CONTRACT, "dag"));
    private int seconds;

    private Event.Observation see(String state, int stage) {
        Event.Observation seen = new Event.Observation(Instant.EPOCH.plusSeconds(++seconds), JsonText.parse("{\"state\": \"" + state
                + "\", \"operator\": \"RUN\", \"stage\": " + stage + ", \"max_stage\": 4}").value().orElseThrow(), seconds);
        trace.add(seen);
        return seen;
    }

    private List<String> lines(Optional<Event.Observation> before, Event.Observation broken) {
        return Sequence.of(trace, new Breach("OBS-LIFE-05", "/state", "a", "b", before, broken));
    }

    @Test
    void whatDoesNotChangeIsOneLine() {
        see("RUNNING", 1);
        see("RUNNING", 1);
        see("RUNNING", 2);
        Event.Observation broken = see("READY", 1);
        see("RUNNING", 3);
        assertThat(lines(Optional.empty(), broken)).hasSize(3).first().asString().startsWith("1970-01-01T00:00:01Z  RUNNING/RUN");
        assertThat(lines(Optional.empty(), broken)).last().asString().contains("READY/RUN").endsWith("  <- here");
    }

    /** The two looks that contradict each other are shown, even where nothing seems to have changed between them. */
    @Test
    void bothLooksThatContradictEachOtherAreShown() {
        see("RUNNING", 1);
        Event.Observation before = see("RUNNING", 1);
        Event.Observation broken = see("RUNNING", 1);
        assertThat(lines(Optional.of(before), broken)).hasSize(3);
    }

    @Test
    void callsAreShownWithTheirAnswers() {
        see("RUNNING", 1);
        trace.add(new Event.Call(Instant.EPOCH.plusSeconds(9), "CANCEL", Event.CallAnswer.REFUSED));
        assertThat(lines(Optional.empty(), see("FAILED", 1))).hasSize(3).element(1).isEqualTo("1970-01-01T00:00:09Z  call CANCEL: refused");
    }

    /** The beginning of a long life tells little of what broke at its end. */
    @Test
    void ofALongLifeTheEndIsShown() {
        for (int i = 0; i < 30; i++) {
            see(i % 2 == 0 ? "RUNNING" : "READY", 1);
        }
        Event.Observation broken = see("RUNNING", 1);
        List<String> lines = lines(Optional.empty(), broken);
        assertThat(lines).hasSize(13).element(1).isEqualTo("... 19 more");
        assertThat(lines.get(0)).startsWith("1970-01-01T00:00:01Z");
        assertThat(lines).last().asString().endsWith("  <- here");
    }
}
