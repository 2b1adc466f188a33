package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.LoopbackServer.Received;
import io.backuptck.target.restassured.RestAssuredTransport;
import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All ways to send a request do the same: a server hears the same, and the same is made of its answer. */
class ClientsTest {

    private static final List<String> HEADERS =
            List.of("Accept", "Accept-Encoding", "Content-Type", "Content-Length", "Transfer-Encoding", "X-Trace");

    static Stream<Named<Function<TargetOptions, Transport>>> others() {
        return Stream.of(Named.of("REST Assured", RestAssuredTransport::new),
                Named.of("connections that stay open", WireClient::keepingConnections));
    }

    static Stream<Arguments> calls() {
        return others().flatMap(client -> Stream.of(
                Arguments.of(client, Named.of("a plain GET", Calls.get().header("X-Trace", "7"))),
                Arguments.of(client, Named.of("no Accept header", Calls.get().withoutAccept())),
                Arguments.of(client, Named.of("other characters",
                        Calls.post().path("name", "\u79df \u6237/1").query("q", "a+b c"))),
                Arguments.of(client, Named.of("a POST without body", Calls.post())),
                Arguments.of(client, Named.of("a JSON body", Calls.post().json("{\"mode\":\"full\"}"))),
                Arguments.of(client, Named.of("a body in chunks", Calls.post().json("{\"mode\":\"full\"}").chunked()))));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aServerHearsTheSame(Function<TargetOptions, Transport> client, ApiCall call) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"));
                HttpTarget usual = Calls.target(server.url());
                HttpTarget other = target(server, client)) {
            usual.send(call);
            other.send(call);

            Received one = server.requests().get(0);
            Received two = server.requests().get(1);
            assertThat(two.line()).isEqualTo(one.line());
            assertThat(two.body()).isEqualTo(one.body());
            // REST Assured labels a body that is not there, and writes a list without blanks; nothing depends on that.
            assertThat(HEADERS).filteredOn(name -> !name.equals("Content-Type") || one.body().length > 0).allSatisfy(name -> {
                assertThat(two.has(name)).as(name).isEqualTo(one.has(name));
                assertThat(two.header(name)).as(name).isEqualToIgnoringWhitespace(one.header(name));
            });
        }
    }

    static Stream<Arguments> replies() {
        return others().flatMap(client -> Stream.of(Reply.json("{\"name\":\"\u5907\u4efd\"}"), Reply.chunked("{", "}"),
                Reply.untilClosed("{}"), Reply.of(404, "<html>", "Content-Type: text/html", "X-Two: a", "X-Two: b"),
                Reply.of(204, ""), Reply.redirect(302, "http://elsewhere.invalid/")).map(reply -> Arguments.of(client, reply)));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void theSameIsMadeOfAnAnswer(Function<TargetOptions, Transport> client, Reply reply) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(reply);
                HttpTarget usual = Calls.target(server.url());
                HttpTarget other = target(server, client)) {
            Response one = usual.send(Calls.get()).response();
            Response two = other.send(Calls.get()).response();

            assertThat(two.status()).isEqualTo(one.status());
            assertThat(two.headers()).isEqualTo(one.headers());
            assertThat(two.body()).isEqualTo(one.body());
        }
    }

    private static HttpTarget target(LoopbackServer server, Function<TargetOptions, Transport> client) {
        TargetOptions options = TargetOptions.of(server.url());
        return new HttpTarget(options, client.apply(options), Authentication.NONE, TimeSource.virtual());
    }
}
