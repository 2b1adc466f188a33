package io.backuptck.target.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.target.Authentication;
import io.backuptck.target.Certificates;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.LoopbackServer;
import io.backuptck.target.Reply;
import io.backuptck.target.TargetException;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TargetUrl;
import io.backuptck.target.Calls;
import io.backuptck.target.TimeSource;
import io.backuptck.target.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests go by the proxy of the environment, whatever the server's name; trouble with the proxy is never the server's. */
class ProxiedRequestsTest {

    private static final String PROOF = "Basic " + Base64.getEncoder().encodeToString("n:s3cret-Pass".getBytes(StandardCharsets.US_ASCII));

    private static String send(String url, Map<String, String> environment) {
        TargetOptions options = new TargetOptions(TargetUrl.of(url), Duration.ofSeconds(10), Optional.empty(), true, true);
        try (HttpTarget target = new HttpTarget(options, WireClient.of(options, environment::get), Authentication.NONE,
                TimeSource.virtual())) {
            return target.send(Calls.get()).response().bodyText();
        }
    }

    private static String at(LoopbackServer proxy) {
        return proxy.url().substring("http://".length());
    }

    @ParameterizedTest
    @CsvSource({"http://agent.invalid:2886, agent.invalid:2886", "http://my_host:1234, my_host:1234",
        "http://b\u00fccher.example, xn--bcher-kva.example", "http://[fd00::12]:2886, [fd00::12]:2886",
        "http://my_host, my_host"})
    void theProxyIsToldTheServersName(String url, String host) throws IOException {
        try (LoopbackServer proxy = LoopbackServer.answering(Reply.json("{}"))) {
            assertThat(send(url, Map.of("HTTP_PROXY", "http://" + at(proxy)))).isEqualTo("{}");

            assertThat(proxy.requests().get(0).header("Host")).isEqualTo(host);
            assertThat(proxy.requests().get(0).target().replace(":80/", "/")).isEqualTo("http://" + host + "/api/v1/task/dag/1123");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "ALL_PROXY"})
    void aServerWithTlsIsReachedByATunnel(String variable, @TempDir Path directory) throws IOException {
        Certificates certificates = new Certificates(directory).selfSigned("self");
        try (TlsServer server = new TlsServer(certificates.context("self")); TunnelProxy proxy = new TunnelProxy(server.port())) {
            assertThat(send("https://db_1.example:8443", Map.of(variable, "127.0.0.1:" + proxy.port()))).isEqualTo("{}");

            assertThat(proxy.heads()).hasSize(1).first().asString().startsWith("CONNECT db_1.example:8443 HTTP/1.1\r\n");
        }
    }

    @Test
    void nameAndPasswordAreGivenToAProxyThatAsks() throws IOException {
        try (LoopbackServer proxy = LoopbackServer.answering(request -> request.header("Proxy-Authorization").equals(PROOF)
                ? Reply.json("{}") : Reply.of(407, "", "Proxy-Authenticate: Basic realm=\"p\""))) {
            assertThat(send("http://agent.invalid", Map.of("http_proxy", "http://n:s3cret-Pass@" + at(proxy)))).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://agent.invalid", "https://agent.invalid"})
    void aProxyThatIsNotSatisfiedIsNamedWithoutThePassword(String url) throws IOException {
        try (LoopbackServer proxy = LoopbackServer.answering(Reply.of(407, "", "Proxy-Authenticate: Basic realm=\"p\""))) {
            assertThatThrownBy(() -> send(url, Map.of("ALL_PROXY", "http://n:s3cret-Pass@" + at(proxy))))
                    .isInstanceOf(TargetException.class).hasMessageContaining(url + " cannot be reached: the proxy " + at(proxy)
                            + " wants another name and password").hasMessageNotContaining("s3cret-Pass")
                    .matches(problem -> ((TargetException) problem).isUnreachable());
        }
    }

    @Test
    void aProxyThatRefusesATunnelIsNamed() throws IOException {
        try (LoopbackServer proxy = LoopbackServer.answering(Reply.of(403, "no"))) {
            assertThatThrownBy(() -> send("https://agent.invalid", Map.of("ALL_PROXY", "http://n:s3cret-Pass@" + at(proxy))))
                    .isInstanceOf(TargetException.class).hasMessage("https://agent.invalid cannot be reached: the proxy "
                            + at(proxy) + " does not let requests through; it said: HTTP/1.1 403 Status");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://agent.invalid", "https://agent.invalid"})
    void aProxyThatIsNotThereIsNamed(String url) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> send(url, Map.of("all_proxy", "http://n:s3cret-Pass@127.0.0.1:" + port)))
                .isInstanceOf(TargetException.class).hasMessage(url + " cannot be reached: the proxy 127.0.0.1:" + port
                        + " does not answer; check the variables HTTPS_PROXY and HTTP_PROXY, or name the server in NO_PROXY");
    }

    @Test
    void aProxyWhoseNameIsUnknownIsNamed() {
        assertThatThrownBy(() -> send("http://agent.invalid", Map.of("all_proxy", "http://n:s3cret-Pass@proxy.invalid:3128")))
                .isInstanceOf(TargetException.class).hasMessageContaining("the proxy proxy.invalid:3128 does not answer");
    }

    @Test
    void aServerOfThisMachineIsAskedItself() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{\"by\":\"server\"}"))) {
            assertThat(send(server.url(), Map.of("http_proxy", "http://proxy.invalid:1"))).isEqualTo("{\"by\":\"server\"}");
        }
    }

    @Test
    void withoutAProxyAServersOwn407IsItsAnswer() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.of(407, "{\"by\":\"server\"}"))) {
            assertThat(send(server.url(), Map.of())).isEqualTo("{\"by\":\"server\"}");
        }
    }
}
