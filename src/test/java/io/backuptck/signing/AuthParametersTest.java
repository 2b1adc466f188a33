package io.backuptck.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthParametersTest {

    @Test
    void oneHeaderMayHoldSeveralSchemes() {
        List<AuthParameters> found = AuthParameters.parse(
                "Digest realm=\"a, b\", nonce=\"n=1\",qop=\"auth,auth-int\", algorithm=MD5 , Basic realm=\"c\", Negotiate");

        assertThat(found).extracting(AuthParameters::scheme).containsExactly("Digest", "Basic", "Negotiate");
        assertThat(found.get(0).text("realm")).isEqualTo("a, b");
        assertThat(found.get(0).text("NONCE")).isEqualTo("n=1");
        assertThat(found.get(0).text("qop")).isEqualTo("auth,auth-int");
        assertThat(found.get(0).text("algorithm")).isEqualTo("MD5");
        assertThat(found.get(1).text("realm")).isEqualTo("c");
    }

    @Test
    void blanksAroundTheEqualsSignAreAllowed() {
        assertThat(AuthParameters.parse("digest  Realm = \"x\" ,, nonce= n").get(0).parameters())
                .containsEntry("realm", "x").containsEntry("nonce", "n");
    }

    @Test
    void quotedTextsKeepWhatTheyQuote() {
        String odd = "a \"quoted\" back\\slash";

        assertThat(AuthParameters.parse("Digest realm=" + AuthParameters.quoted(odd)).get(0).text("realm")).isEqualTo(odd);
    }

    @Test
    void unquotedValuesMayHoldSemicolons() {
        assertThat(AuthParameters.parse("SDK-HMAC-SHA256 Access=AK+/=, SignedHeaders=host;x-sdk-date, Signature=0a").get(0)
                .parameters()).containsEntry("access", "AK+/=").containsEntry("signedheaders", "host;x-sdk-date")
                .containsEntry("signature", "0a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "=", "=x", "a=b", "Digest \"", "Digest realm=\"", "Digest realm=\"\\", "Digest ==,="})
    void brokenHeadersAreReadAsFarAsPossible(String header) {
        assertThat(AuthParameters.parse(header)).allSatisfy(one -> assertThat(one.find("nonce")).isEmpty());
    }
}
