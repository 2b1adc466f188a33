package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubClockTest {

    private Instant real = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void withAClockEachIntervalMakesOneStepDue() {
        StubClock clock = new StubClock(Pace.clock(Duration.ofMillis(500)), () -> real);
        assertThat(clock.due()).isZero();

        real = real.plusMillis(1700);

        assertThat(clock.due()).isEqualTo(3);
        assertThat(clock.due()).isZero();
        real = real.plusMillis(300);
        assertThat(clock.due()).isEqualTo(1);
    }

    @Test
    void withPollsEveryStepMovesVirtualTimeOn() {
        StubClock clock = new StubClock(Pace.poll(), () -> real);

        clock.step();
        clock.step();

        assertThat(clock.stepsOnPoll()).isTrue();
        assertThat(clock.now()).isEqualTo(real.plusSeconds(2));
        assertThat(clock.due()).isZero();
    }

    @Test
    void byHandALookMovesNothing() {
        assertThat(new StubClock(Pace.manual(), () -> real).stepsOnPoll()).isFalse();
    }

    @Test
    void pacesAreRead() {
        assertThat(Pace.parse("poll")).contains(Pace.poll());
        assertThat(Pace.parse("manual")).contains(Pace.manual());
        assertThat(Pace.parse("500ms")).contains(Pace.clock(Duration.ofMillis(500)));
        assertThat(Pace.parse("2s")).contains(Pace.clock(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0ms", "-1s", "5", "1.5s"})
    void whatIsNoPaceIsRefused(String text) {
        assertThat(Pace.parse(text)).isEmpty();
    }
}
