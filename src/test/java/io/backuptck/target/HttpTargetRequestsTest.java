package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.LoopbackServer.Received;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire is what a call says, byte for byte. */
class HttpTargetRequestsTest {

    private static Received sent(ApiCall call) throws IOException {
        return sent("", call);
    }

    private static Received sent(String prefix, ApiCall call) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"))) {
            Calls.send(server.url() + prefix, call);
            return server.requests().get(0);
        }
    }

    @Test
    void thePathPrefixOfTheTargetStandsBeforeTheOperationsPath() throws IOException {
        assertThat(sent("/gateway/v2", Calls.get()).target()).isEqualTo("/gateway/v2/api/v1/task/dag/1123");
    }

    @ParameterizedTest
    @CsvSource({"a b, a%20b", "a/b, a%2Fb", "a?b, a%3Fb", "a#b, a%23b", "a%b, a%25b", "a+b, a%2Bb", "租户, %E7%A7%9F%E6%88%B7",
        "a&b=c, a%26b%3Dc", "{name}, %7Bname%7D", "a*b~c-d_e.f, a%2Ab~c-d_e.f"})
    void aPathParameterIsPercentEncoded(String value, String encoded) throws IOException {
        assertThat(sent(Calls.post().path("name", value)).target()).isEqualTo("/api/v1/tenant/" + encoded + "/backup");
    }

    @ParameterizedTest
    @CsvSource({"a b, a%20b", "a+b, a%2Bb", "a&b=c, a%26b%3Dc", "1+1=2, 1%2B1%3D2", "'', ''",
        "2026-03-01T10:00:00+08:00, 2026-03-01T10%3A00%3A00%2B08%3A00", "租, %E7%A7%9F", "%41, %2541"})
    void aQueryParameterIsPercentEncoded(String value, String encoded) throws IOException {
        assertThat(sent(Calls.get().query("q", value)).target()).isEqualTo("/api/v1/task/dag/1123?q=" + encoded);
    }

    @Test
    void queryParametersKeepTheirOrder() throws IOException {
        assertThat(sent(Calls.get().query("z", "1").query("a", "2").query("m", "")).target())
                .isEqualTo("/api/v1/task/dag/1123?z=1&a=2&m=");
    }

    @Test
    void theRequestTargetOfACallIsWhatIsSent() throws IOException {
        ApiCall call = Calls.post().path("name", "租 户/1").query("q", "a+b c");

        assertThat(sent(call).target()).isEqualTo(call.requestTarget());
    }

    @Test
    void aJsonBodyIsSentAsItIs() throws IOException {
        Received request = sent(Calls.post().json("{ \"name\" : \"备份\" }\n"));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.text()).isEqualTo("{ \"name\" : \"备份\" }\n");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("Content-Length")).isNotEmpty();
    }

    @Test
    void aPostWithoutABodyHasLengthZero() throws IOException {
        Received request = sent(Calls.post());

        assertThat(request.body()).isEmpty();
        assertThat(request.header("Content-Length")).isEqualTo("0");
        assertThat(request.header("Transfer-Encoding")).isEmpty();
    }

    @Test
    void aBodyCanBeSentInChunks() throws IOException {
        Received request = sent(Calls.post().json("{\"mode\":\"full\"}").chunked());

        assertThat(request.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(request.has("Content-Length")).isFalse();
        assertThat(request.text()).isEqualTo("{\"mode\":\"full\"}");
    }

    @Test
    void jsonIsAskedForUnlessTheCallSaysOtherwise() throws IOException {
        assertThat(sent(Calls.get()).header("Accept")).isEqualTo("application/json");
        assertThat(sent(Calls.get().header("Accept", "text/plain")).header("Accept")).isEqualTo("text/plain");
        assertThat(sent(Calls.get().withoutAccept()).has("Accept")).isFalse();
    }

    @Test
    void headersOfTheCallAndOfTheCredentialsAreSent() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"));
                HttpTarget target = Calls.target(server.url(), new HeaderAuthentication("X-Auth-Token", "", Secret.of("BACKUP_TCK_TOKEN", "secret"), ""),
                        TimeSource.virtual())) {
            target.send(Calls.get().header("X-Trace", "7"));
            target.send(Calls.get(), Authentication.NONE);

            assertThat(server.requests().get(0).header("X-Trace")).isEqualTo("7");
            assertThat(server.requests().get(0).header("X-Auth-Token")).isEqualTo("secret");
            assertThat(server.requests().get(1).has("X-Auth-Token")).isFalse();
        }
    }

    @Test
    void credentialsAreMadeForTheRequestTarget() throws IOException {
        Authentication signing = (request, target) -> Authentication.with(request,
                List.of(new Header("X-Signed", request.method() + " " + target + " " + request.body().length)));
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"));
                HttpTarget target = Calls.target(server.url(), signing, TimeSource.virtual())) {
            target.send(Calls.post().path("name", "a b").json("{}"));

            assertThat(server.requests().get(0).header("X-Signed")).isEqualTo("POST /api/v1/tenant/a%20b/backup 2");
        }
    }

    @Test
    void aDemandForProofIsAnsweredOnceAndTheReadableBodyIsKept() throws IOException {
        Authentication proving = new Authentication() {
            @Override
            public Request sign(Request request, String requestTarget) {
                return request;
            }

            @Override
            public Optional<Request> answer(Request request, String requestTarget, Response demand) {
                Request more = Authentication.with(request, List.of(new Header("X-Proof", "for " + demand.status())));
                return Optional.of(new Request(more.method(), more.url(), more.headers(), "sealed".getBytes()));
            }
        };
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"));
                HttpTarget target = Calls.target(server.url(), proving, TimeSource.virtual())) {
            Exchange exchange = target.send(Calls.post().path("name", "t1").json("{}"));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).header("X-Proof")).isEqualTo("for 200");
            assertThat(new String(server.requests().get(1).body(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("sealed");
            assertThat(exchange.request().bodyText()).isEqualTo("{}");
        }
    }
}
