package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.backuptck.hostile.HostileServer;
import io.backuptck.hostile.Trick;
import io.backuptck.target.restassured.RestAssuredTransport;
import io.backuptck.target.wire.WireClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, a request ends when its time is up, or earlier. */
class RequestDeadlineTest {

    /** Longer than the pauses of the servers that send something now and then; each test waits for so long in fact. */
    private static final Duration PATIENCE = Duration.ofMillis(150);
    /** For a machine that has more to do. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    static Stream<Arguments> clients() {
        return Stream.of(Named.<Function<TargetOptions, Transport>>of("usual", WireClient::of),
                        Named.<Function<TargetOptions, Transport>>of("keeping connections", WireClient::keepingConnections),
                        Named.<Function<TargetOptions, Transport>>of("REST Assured", RestAssuredTransport::new))
                .flatMap(client -> Stream.of(Trick.values()).map(trick -> Arguments.of(client, trick)));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aRequestEndsWhenItsTimeIsUp(Function<TargetOptions, Transport> client, Trick trick) throws IOException {
        try (HostileServer server = new HostileServer(trick)) {
            assertEnds(server.url(), client, Calls.post().json("{\"mode\":\"full\"}"));
        }
    }

    /** The handshake of TLS is a part of the request. */
    @ParameterizedTest
    @EnumSource(value = Trick.class, names = {"NOTHING_IS_READ", "NO_ANSWER", "A_HEADER_BYTE_NOW_AND_THEN", "A_RESET"})
    void aHandshakeEndsToo(Trick trick) throws IOException {
        try (HostileServer server = new HostileServer(trick)) {
            assertEnds(server.url().replace("http:", "https:"), WireClient::of, Calls.get());
        }
    }

    /** Sockets take some of a request that nobody reads, but not this much. */
    @Test
    void aBodyThatNobodyReadsIsNotWrittenForEver() throws IOException {
        try (HostileServer server = new HostileServer(Trick.NOTHING_IS_READ)) {
            assertEnds(server.url(), WireClient::of, Calls.post().json("\"" + "a".repeat(32 * 1024 * 1024) + "\""));
        }
    }

    private static void assertEnds(String url, Function<TargetOptions, Transport> client, ApiCall call) {
        TargetOptions options = new TargetOptions(URI.create(url), PATIENCE, Optional.empty(), true, true);
        try (HttpTarget target = new HttpTarget(options, client.apply(options), Authentication.NONE, TimeSource.virtual())) {
            long begun = System.nanoTime();
            Throwable problem = catchThrowable(() -> target.send(call));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(problem).isInstanceOf(TargetException.class);
            assertThat(problem.getMessage()).hasLineCount(1).contains(url.replaceFirst("^https?:", ""));
            assertThat(took).isLessThan(PATIENCE.plus(SLACK));
        }
    }
}
