package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a host is called, its URL goes over the wire as servers and the name system know it. */
class TargetUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://host:2886, http://host:2886",
        "http://host:2886/, http://host:2886",
        "http://host/prefix//, http://host/prefix",
        "http://my_host:1234, http://my_host:1234",
        "http://b\u00fccher.example, http://xn--bcher-kva.example",
        "https://B\u00dcCHER.example:8443/v1, https://xn--bcher-kva.example:8443/v1",
        "http://\u4f8b\u3048.jp, http://xn--r8jz45g.jp",
        "http://b\u00fccher_1.example, http://xn--bcher_1-n2a.example",
        "http://[::1]:2886, http://[::1]:2886",
        "http://[fd00::12], http://[fd00::12]",
        "http://host/\u5907, http://host/%E5%A4%87",
        "http://n:p@b\u00fccher.example, http://n:p@xn--bcher-kva.example"})
    void theUrlIsAscii(String written, String sent) {
        assertThat(TargetUrl.of(written)).isEqualTo(URI.create(sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "http:///path", "http://:80", "agent:2886", "/path", "http://a b", "http://host:70000",
        "http://host:port", "http://a..b\u00fc", "http://[::1", "http://n@"})
    void whatNamesNoHostIsRefused(String written) {
        assertThatThrownBy(() -> TargetUrl.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"http://MY_HOST:1234, http, my_host, 1234", "https://host, https, host, 443", "http://[FD00::12]:1, http, fd00::12, 1",
        "HTTP://host:, http, host, 80", "http://n:p@host, http, host, 80"})
    void anOriginIsSchemeHostAndPort(String url, String scheme, String host, int port) {
        assertThat(Origin.of(URI.create(url))).isEqualTo(new Origin(scheme, host, port));
    }
}
