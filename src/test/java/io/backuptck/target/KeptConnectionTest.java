package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.LoopbackServer.Received;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The two ways to send a request do the same: a server hears the same, and the same is made of its answer. */
class KeptConnectionTest {

    private static final List<String> HEADERS =
            List.of("Accept", "Content-Type", "Content-Length", "Transfer-Encoding", "X-Trace");

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of(Named.of("a plain GET", Calls.get().header("X-Trace", "7"))),
                Arguments.of(Named.of("no Accept header", Calls.get().withoutAccept())),
                Arguments.of(Named.of("other characters", Calls.post().path("name", "\u79df \u6237/1").query("q", "a+b c"))),
                Arguments.of(Named.of("a POST without body", Calls.post())),
                Arguments.of(Named.of("a JSON body", Calls.post().json("{\"mode\":\"full\"}"))),
                Arguments.of(Named.of("a body in chunks", Calls.post().json("{\"mode\":\"full\"}").chunked())));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aServerHearsTheSame(ApiCall call) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"));
                HttpTarget usual = Calls.target(server.url());
                HttpTarget near = near(server)) {
            usual.send(call);
            near.send(call);

            Received one = server.requests().get(0);
            Received other = server.requests().get(1);
            assertThat(other.line()).isEqualTo(one.line());
            assertThat(other.body()).isEqualTo(one.body());
            // The usual way labels a body that is not there; nothing depends on that.
            assertThat(HEADERS).filteredOn(name -> !name.equals("Content-Type") || one.body().length > 0).allSatisfy(name -> {
                assertThat(other.has(name)).as(name).isEqualTo(one.has(name));
                assertThat(other.header(name)).as(name).isEqualTo(one.header(name));
            });
        }
    }

    static Stream<Reply> replies() {
        return Stream.of(Reply.json("{\"name\":\"\u5907\u4efd\"}"), Reply.chunked("{", "}"), Reply.untilClosed("{}"),
                Reply.of(404, "<html>", "Content-Type: text/html", "X-Two: a", "X-Two: b"), Reply.of(204, ""),
                Reply.redirect(302, "http://elsewhere.invalid/"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void theSameIsMadeOfAnAnswer(Reply reply) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(reply);
                HttpTarget usual = Calls.target(server.url());
                HttpTarget near = near(server)) {
            Response one = usual.send(Calls.get()).response();
            Response other = near.send(Calls.get()).response();

            assertThat(other.status()).isEqualTo(one.status());
            assertThat(other.headers()).isEqualTo(one.headers());
            assertThat(other.body()).isEqualTo(one.body());
        }
    }

    private static HttpTarget near(LoopbackServer server) {
        return HttpTarget.near(TargetOptions.of(server.url()), Authentication.NONE, TimeSource.virtual());
    }
}
