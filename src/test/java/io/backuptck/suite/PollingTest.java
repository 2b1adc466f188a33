package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.wire.WireClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polling keeps its interval and gives up at its deadline; time is made up, so nothing waits. */
class PollingTest {

    private final List<Duration> sleeps = new ArrayList<>();
    private static final TargetOptions NOBODY = TargetOptions.of("http://127.0.0.1:1");

    private final HttpTarget target = new HttpTarget(NOBODY, WireClient.of(NOBODY), Authentication.NONE,
            new TimeSource() {
                private Instant now = Instant.EPOCH;

                @Override
                public Instant now() {
                    return now;
                }

                @Override
                public void sleep(Duration duration) {
                    sleeps.add(duration);
                    now = now.plus(duration);
                }
            });
    private final ApiSession session = new ApiSession(Contract.of(ApiId.named("obshell")), target, Fixtures.of(ApiId.named("obshell"), Map.of()),
            new SuiteSettings(Level.MUST, "", false, 6, 1, Duration.ofSeconds(10), Duration.ofMinutes(5)),
            new Recorder(new Watcher(), new Redactor(List.of("t0p-secret"))), List.of());
    private final List<String> told = new ArrayList<>();

    /** Writes down what is waited for. */
    private final class Watcher implements Watch {

        @Override
        public void ended(ScenarioRecord scenario) {
            // there are none here
        }

        @Override
        public void waits(String what, Duration soFar) {
            told.add(what + " " + soFar.toSeconds());
        }
    }

    @Test
    void whoWatchesIsToldHowLongItHasTaken() {
        AtomicInteger looks = new AtomicInteger();

        session.poll(looks::incrementAndGet, value -> value == 4);
        session.poll(looks::incrementAndGet, value -> value == 6);

        assertThat(told).containsExactly("an answer 0", "an answer 10", "an answer 20", "an answer 0");
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void whatIsEnoughAtOnceIsNotWaitedFor() {
        assertThat(session.poll(() -> 1, value -> true)).contains(1);
        assertThat(sleeps).isEmpty();
    }

    @Test
    void betweenTwoLooksLiesTheInterval() {
        AtomicInteger looks = new AtomicInteger();

        Optional<Integer> enough = session.poll(looks::incrementAndGet, value -> value == 4);

        assertThat(enough).contains(4);
        assertThat(sleeps).hasSize(3).containsOnly(Duration.ofSeconds(10));
    }

    @Test
    void whatNeverIsEnoughIsGivenUpAtTheDeadline() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(session.poll(looks::incrementAndGet, value -> false)).isEmpty();

        assertThat(sleeps.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(looks).hasValue(30);
    }

    @Test
    void aGraceIsNeverLongerThanTheCompletionTimeout() {
        AtomicInteger looks = new AtomicInteger();

        session.poll(looks::incrementAndGet, value -> false, Duration.ofHours(1));

        assertThat(looks).hasValue(30);
    }
}
