package io.backuptck.target.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy stands between a run and a server, as the environment and the JVM say. */
class EnvironmentProxiesTest {

    private static final String SERVER = "https://db.example.com:8443";

    private static String proxy(String server, Map<String, String> environment) {
        return proxy(server, environment, null);
    }

    private static String proxy(String server, Map<String, String> environment, ProxySelector jvm) {
        Proxy proxy = new EnvironmentProxies(environment::get, jvm).select(URI.create(server)).get(0);
        return proxy.type() == Proxy.Type.DIRECT ? "direct"
                : ((InetSocketAddress) proxy.address()).getHostString() + ":" + ((InetSocketAddress) proxy.address()).getPort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
    void aVariableCountsInEitherCase(String variable) {
        assertThat(proxy(SERVER, Map.of(variable, "http://proxy.example.com:3128"))).isEqualTo("proxy.example.com:3128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http_proxy", "HTTP_PROXY", "all_proxy"})
    void plainHttpHasAVariableOfItsOwn(String variable) {
        assertThat(proxy("http://db.example.com", Map.of(variable, "proxy:3128"))).isEqualTo("proxy:3128");
        assertThat(proxy("http://db.example.com", Map.of("https_proxy", "proxy:3128"))).isEqualTo("direct");
    }

    @Test
    void theSchemesOwnVariableBeatsTheOneForAll() {
        assertThat(proxy(SERVER, Map.of("all_proxy", "other:1", "HTTPS_PROXY", "own:2"))).isEqualTo("own:2");
    }

    @ParameterizedTest
    @CsvSource({"proxy, proxy:80", "http://proxy, proxy:80", "http://proxy:3128/, proxy:3128", "HTTP://proxy:1, proxy:1",
        "http://my_proxy:3128, my_proxy:3128", "http://n:p@proxy:3128, proxy:3128", "http://n:p@ss:w/rd@proxy:3128, proxy:3128",
        "http://n:50%25@proxy:1, proxy:1", "http://n:50%@proxy:1, proxy:1", "http://[fd00::1]:3128, fd00::1:3128",
        "' http://proxy:3128 ', proxy:3128", "socks5://proxy:1080, direct", "http://, direct", "http://proxy:99999, direct"})
    void aProxyIsReadAsPeopleWriteIt(String value, String proxy) {
        assertThat(proxy(SERVER, Map.of("https_proxy", value))).isEqualTo(proxy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://LOCALHOST", "http://127.0.0.1:2886", "http://127.8.0.1", "http://[::1]:1"})
    void aServerOfThisMachineHasNone(String server) {
        assertThat(proxy(server, Map.of("http_proxy", "proxy:3128", "all_proxy", "proxy:3128"))).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"db.example.com;direct", "example.com;direct", ".example.com;direct", "*.example.com;direct",
        "a, DB.Example.com ,b;direct", "*;direct", "db.example.com:8443;direct", "ample.com;proxy:1", "db.example;proxy:1",
        "other.example.com;proxy:1", "' , ';proxy:1"})
    void exceptionsAreKept(String exceptions, String proxy) {
        assertThat(proxy(SERVER, Map.of("https_proxy", "proxy:1", "no_proxy", exceptions))).isEqualTo(proxy);
        assertThat(proxy(SERVER, Map.of("https_proxy", "proxy:1", "NO_PROXY", exceptions))).isEqualTo(proxy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fd00::12", "[fd00::12]", "[fd00::12]:2886"})
    void anExceptionMayBeAnAddressWithColons(String exception) {
        assertThat(proxy("http://[fd00::12]:2886", Map.of("http_proxy", "proxy:1", "no_proxy", exception))).isEqualTo("direct");
        assertThat(proxy("http://[fd00::13]:2886", Map.of("http_proxy", "proxy:1", "no_proxy", exception))).isEqualTo("proxy:1");
    }

    @Test
    void aHostWithAnUnderscoreIsAHost() {
        assertThat(proxy("http://my_host:1234", Map.of("http_proxy", "proxy:1"))).isEqualTo("proxy:1");
        assertThat(proxy("http://my_host:1234", Map.of("http_proxy", "proxy:1", "no_proxy", "my_host"))).isEqualTo("direct");
    }

    @Test
    void theJvmsOwnProxyBeatsTheEnvironment() {
        ProxySelector jvm = new ProxySelector() {
            @Override
            public List<Proxy> select(URI server) {
                return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("jvm", 2)));
            }

            @Override
            public void connectFailed(URI server, SocketAddress proxy, IOException problem) {
                throw new AssertionError("nothing was connected");
            }
        };

        assertThat(proxy(SERVER, Map.of("https_proxy", "proxy:1"), jvm)).isEqualTo("jvm:2");
    }

    @ParameterizedTest
    @CsvSource({"http://n:p%40ss@proxy:3128, n, p@ss", "http://n:p@ss@proxy:3128, n, p@ss", "n:a+b@proxy:3128, n, a+b",
        "http://n:100%@PROXY:3128, n, 100%", "http://n@proxy:3128, n, ''", "http://n%C3%BC:p@proxy:3128, n\u00fc, p"})
    void nameAndPasswordStandInTheProxysUrl(String url, String name, String password) {
        Credentials credentials = new ProxyCredentials(Map.of("HTTPS_PROXY", url)::get)
                .getCredentials(new AuthScope("proxy", 3128), null);

        assertThat(credentials.getUserPrincipal().getName()).isEqualTo(name);
        assertThat(new String(credentials.getPassword())).isEqualTo(password);
    }

    @Test
    void nobodyElseIsToldThem() {
        ProxyCredentials credentials = new ProxyCredentials(Map.of("http_proxy", "http://n:p@proxy:3128")::get);

        assertThat(credentials.getCredentials(new AuthScope("server", 3128), null)).isNull();
        assertThat(credentials.getCredentials(new AuthScope("proxy", 443), null)).isNull();
    }

    @Test
    void aProxyIsNeverShownWithItsPassword() {
        assertThat(ProxyUrl.of("http://n:secret@proxy:3128")).get().asString().isEqualTo("proxy:3128");
    }
}
