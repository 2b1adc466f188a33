package io.backuptck.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that the standards themselves compute. */
class DigestTest {

    private static final String REALM = "http-auth@example.org";
    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final Digest.Count COUNT = Digest.Count.of(1, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

    /** RFC 7616, section 3.9.1. */
    @ParameterizedTest
    @CsvSource({
        "MD5,     8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
    })
    void theExamplesOfRfc7616(String algorithm, String response) {
        Digest digest = new Digest(DigestAlgorithm.of(algorithm).orElseThrow(), REALM, NONCE, "GET", "/dir/index.html",
                Optional.of(COUNT));

        assertThat(digest.response("Mufasa", "Circle of Life")).isEqualTo(response);
    }

    /** RFC 2617, section 3.5. */
    @Test
    void theExampleOfRfc2617() {
        Digest digest = new Digest(DigestAlgorithm.MD5, "testrealm@host.com", "dcd98b7102dd2f0e8b11d0f600bfb0c093", "GET",
                "/dir/index.html", Optional.of(Digest.Count.of(1, "0a4f113b")));

        assertThat(digest.response("Mufasa", "Circle Of Life")).isEqualTo("6629fae49393a05397450978507c4ef1");
    }

    /** RFC 2069, section 2.4, with the response that its erratum 749 gives. */
    @Test
    void theExampleOfRfc2069() {
        Digest digest = new Digest(DigestAlgorithm.MD5, "testrealm@host.com", "dcd98b7102dd2f0e8b11d0f600bfb0c093", "GET",
                "/dir/index.html", Optional.empty());

        assertThat(digest.response("Mufasa", "CircleOfLife")).isEqualTo("1949323746fe6a43ef61f9606e7febea");
    }
}
