package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.backuptck.hostile.HostileServer;
import io.backuptck.hostile.Trick;
import io.backuptck.target.restassured.RestAssuredTransport;
import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a run waits for, it ends when it is told to. */
@Timeout(20)
class InterruptionTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Interruption interruption = new Interruption();

    static Stream<Named<Function<TargetOptions, Transport>>> clients() {
        return Stream.of(Named.of("usual", WireClient::of), Named.of("REST Assured", RestAssuredTransport::new));
    }

    private HttpTarget target(String url, Function<TargetOptions, Transport> client) {
        TargetOptions options = new TargetOptions(URI.create(url), LONG, Optional.empty(), false, true);
        return new HttpTarget(options, interruption.over(client.apply(options)), Authentication.NONE, interruption.realTime());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aRequestUnderWayIsGivenUp(Function<TargetOptions, Transport> client) throws Exception {
        try (HostileServer server = new HostileServer(Trick.NO_ANSWER); HttpTarget target = target(server.url(), client)) {
            Thread ender = endWhen(server);

            assertThatThrownBy(() -> target.send(Calls.get())).isInstanceOf(TargetException.class)
                    .hasMessage("the run was interrupted by SIGTERM");
            ender.join();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void whatTheServerMayHaveObeyedIsNamed(Function<TargetOptions, Transport> client) throws Exception {
        try (HostileServer server = new HostileServer(Trick.NO_ANSWER); HttpTarget target = target(server.url(), client)) {
            Thread ender = endWhen(server);

            assertThatThrownBy(() -> target.send(Calls.post().json("{}"))).isInstanceOf(TargetException.class)
                    .hasMessage("the run was interrupted by SIGTERM; POST " + server.url()
                            + "/api/v1/tenant/t1/backup was under way, and the server may have obeyed it");
            ender.join();
        }
    }

    /** Ends the run as soon as the server has been reached. */
    private Thread endWhen(HostileServer server) {
        Thread thread = new Thread(() -> {
            while (server.connections() == 0) {
                Thread.onSpinWait();
            }
            interruption.wish("SIGTERM");
        });
        thread.start();
        return thread;
    }

    @ParameterizedTest
    @MethodSource("clients")
    void nothingIsSentAfterwards(Function<TargetOptions, Transport> client) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}")); HttpTarget target = target(server.url(), client)) {
            assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
            interruption.wish("SIGINT");

            assertThat(catchThrowable(() -> target.send(Calls.post().json("{}")))).isInstanceOf(TargetException.class)
                    .hasMessage("the run was interrupted by SIGINT");
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** Also by the transport alone, whoever asks it: a request that begins at this moment must not slip through. */
    @ParameterizedTest
    @MethodSource("clients")
    void aTransportThatWasAbortedSendsNothing(Function<TargetOptions, Transport> client) throws IOException {
        try (HostileServer server = new HostileServer(Trick.NO_ANSWER);
                Transport transport = client.apply(TargetOptions.of(server.url()))) {
            transport.abort();

            assertThat(catchThrowable(() -> transport.send(new Request("GET", server.url(),
                    List.of(), new byte[0]), LONG))).isInstanceOf(IOException.class);
        }
    }

    /** What a run has changed is put back even when the signal came before, and even when it comes meanwhile. */
    @ParameterizedTest
    @MethodSource("clients")
    void whatHasToBeDoneLastIsSentAllTheSame(Function<TargetOptions, Transport> client) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}")); HttpTarget target = target(server.url(), client)) {
            interruption.wish("SIGINT");
            interruption.lastly(() -> {
                assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
                interruption.wish("SIGTERM");
                assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
            });

            assertThat(server.requests()).hasSize(2);
            assertThat(catchThrowable(() -> target.send(Calls.get()))).hasMessage("the run was interrupted by SIGINT");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void whatHasToBeDoneLastTakesSecondsForEachRequestAtMost() throws IOException {
        List<Duration> given = new ArrayList<>();
        Transport transport = interruption.over(new Transport() {
            @Override
            public Response send(Request request, Duration atMost) {
                given.add(atMost);
                return new Response(200, List.of(), new byte[0]);
            }

            @Override
            public void abort() {
            }

            @Override
            public void resume() {
            }

            @Override
            public void close() {
            }
        });
        Request request = new Request("GET", "http://server.invalid/", List.of(), new byte[0]);
        transport.send(request, LONG);
        interruption.wish("SIGINT");
        interruption.lastly(() -> List.of(LONG, Duration.ofSeconds(1)).forEach(patience ->
                assertThatNoException().isThrownBy(() -> transport.send(request, patience))));

        assertThat(given).containsExactly(LONG, Duration.ofSeconds(4), Duration.ofSeconds(1));
    }

    @Test
    void aSleepEnds() throws InterruptedException {
        Thread sleeper = new Thread(() -> assertThatThrownBy(() -> interruption.realTime().sleep(LONG))
                .isInstanceOf(TargetException.class));
        sleeper.start();
        interruption.wish("SIGINT");

        sleeper.join();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aWaitForABusyServerEnds() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering(Reply.of(503, "busy", "Retry-After: 60"));
                HttpTarget target = target(server.url(), WireClient::of)) {
            Thread ender = new Thread(() -> {
                while (server.requests().isEmpty()) {
                    Thread.onSpinWait();
                }
                interruption.wish("SIGINT");
            });
            ender.start();

            assertThat(catchThrowable(() -> target.send(Calls.get()))).isInstanceOf(TargetException.class);
            ender.join();
        }
    }

    @Test
    void theFirstSignalIsTheReason() {
        assertThat(interruption.reason()).isEmpty();
        interruption.wish("SIGINT");
        interruption.wish("SIGTERM");

        assertThat(interruption.reason()).contains("the run was interrupted by SIGINT");
    }
}
