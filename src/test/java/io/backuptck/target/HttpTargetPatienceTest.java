package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.Calls.RecordedTime;
import io.backuptck.validation.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that asks to come back later is waited for, within bounds. */
class HttpTargetPatienceTest {

    private final RecordedTime time = new RecordedTime();

    /** Asks for patience so many times, then answers. */
    private static LoopbackServer busy(int times, int status, String wish) {
        AtomicInteger asked = new AtomicInteger();
        return LoopbackServer.answering(request -> asked.incrementAndGet() <= times
                ? Reply.of(status, "busy", "Retry-After: " + wish) : Reply.json("{}"));
    }

    private Exchange send(LoopbackServer server, ApiCall call) {
        try (HttpTarget target = Calls.target(server.url(), Authentication.NONE, time)) {
            return target.send(call);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void theServerIsAskedAgainAfterTheTimeItNamed(int status) throws IOException {
        try (LoopbackServer server = busy(2, status, "7")) {
            assertThat(send(server, Calls.get()).response().status()).isEqualTo(200);
            assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void aPostIsRepeatedWithItsBody() throws IOException {
        try (LoopbackServer server = busy(1, 503, "1")) {
            assertThat(send(server, Calls.post().json("{\"mode\":\"full\"}")).response().status()).isEqualTo(200);
            assertThat(server.requests().get(1).text()).isEqualTo("{\"mode\":\"full\"}");
        }
    }

    @Test
    void aServerThatKeepsAskingIsGivenUp() throws IOException {
        try (LoopbackServer server = busy(Integer.MAX_VALUE, 429, "2")) {
            Exchange last = send(server, Calls.get());

            assertThat(last.response().status()).isEqualTo(429);
            assertThat(server.requests()).hasSizeBetween(2, 20);
            assertThat(time.sleeps()).hasSize(server.requests().size() - 1);
        }
    }

    /** Such an answer may also be about what is under way, so that waiting does not help. */
    @Test
    void whoDoesNotSayWhenIsAskedAgainTwice() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(request -> Reply.of(429, "busy"))) {
            assertThat(send(server, Calls.get()).response().status()).isEqualTo(429);
            assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
        }
        try (LoopbackServer server = LoopbackServer.answering(request -> Reply.of(503, "busy"))) {
            assertThat(send(server, Calls.get()).response().status()).isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** However many requests follow, and to whichever target of the run they go. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "7", "60", "3600"})
    void inAllNoMoreThanAMinuteIsSpentOnAServerThatPutsOffEverything(String wish) throws IOException {
        PatienceBudget shared = PatienceBudget.usual();
        try (LoopbackServer server = busy(Integer.MAX_VALUE, 429, wish);
                HttpTarget one = Calls.target(server.url(), time, shared); HttpTarget two = Calls.target(server.url(), time, shared)) {
            for (int i = 0; i < 20; i++) {
                assertThat(one.send(Calls.get()).response().status()).isEqualTo(429);
                assertThat(two.send(Calls.post().json("{}")).response().status()).isEqualTo(429);
            }

            assertThat(spent()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
        }
    }

    /** A wait that would be cut short is none: the server would only ask again. */
    @ParameterizedTest
    @CsvSource({"PT20S, 21, 0", "PT20S, 20, 1", "PT20S, 6, 3", "PT1H, 30, 2"})
    void waitsAreNoLongerThanTheRunsPatienceWithOtherThings(Duration limit, String wish, int waits) throws IOException {
        try (LoopbackServer server = busy(Integer.MAX_VALUE, 503, wish);
                HttpTarget target = Calls.target(server.url(), time, PatienceBudget.within(limit, Waiting.unseen()))) {
            target.send(Calls.get());
            target.send(Calls.get());

            assertThat(time.sleeps()).hasSize(waits);
        }
    }

    /** Asks for a second's patience each second time. */
    @Test
    void aServerThatLimitsTheRateIsBorneWithToTheEnd() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.answering(request -> asked.incrementAndGet() % 2 == 1
                ? Reply.of(429, "busy", "Retry-After: 1") : Reply.json("{}"));
                HttpTarget target = Calls.target(server.url(), time, PatienceBudget.usual())) {
            for (int i = 0; i < 200; i++) {
                assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aWaitIsSaid() throws IOException {
        List<String> said = new ArrayList<>();
        try (LoopbackServer server = busy(2, 503, "7"); HttpTarget target = Calls.target(server.url(), time,
                PatienceBudget.within(Duration.ofHours(1), (what, soFar) -> said.add(soFar.toSeconds() + " " + what)))) {
            target.send(Calls.get());
        }

        assertThat(said).containsExactly("0 getDag: the server asks to come back in 7 s (503)",
                "7 getDag: the server asks to come back in 7 s (503)");
    }

    private Duration spent() {
        return time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "59, PT59S", "86400, PT1M", "999999, PT1M"})
    void aWishIsGrantedUpToAMinute(String wish, Duration slept) throws IOException {
        try (LoopbackServer server = busy(1, 503, wish)) {
            send(server, Calls.get());

            assertThat(time.sleeps()).containsExactly(slept);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 01 Mar 2026 10:00:00 GMT", "soon", "-1", "99999999999999999999"})
    void aWishThatIsNoNumberIsStillWaitedFor(String wish) throws IOException {
        try (LoopbackServer server = busy(1, 503, wish)) {
            assertThat(send(server, Calls.get()).response().status()).isEqualTo(200);
            assertThat(time.sleeps()).hasSize(1).allMatch(slept -> slept.compareTo(Duration.ofMinutes(1)) <= 0);
        }
    }

    @Test
    void withoutAWishNobodyWaits() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.of(503, "broken"))) {
            assertThat(send(server, Calls.get()).response().status()).isEqualTo(503);
            assertThat(time.sleeps()).isEmpty();
        }
    }
}
