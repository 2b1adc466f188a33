package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.gaussdb.stub.TokenAuthenticator;
import io.backuptck.signing.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenAuthenticatorTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String TARGET = "/v3/p/backups?limit=1";

    private final Authenticator gate = new TokenAuthenticator(new StubAccess(StubAccess.Mode.TOKEN, Optional.of("token"), Optional.of("AK"),
            Optional.of("SK")), Clock.fixed(NOW, ZoneOffset.UTC));

    private Optional<StubResponse> incoming(Map<String, String> headers) {
        return gate.refusal(new Authenticator.IncomingRequest("POST", TARGET, headers, BODY));
    }

    private static Map<String, String> signed(String date, String accessKey, String secretKey) {
        TreeMap<String, String> covered = new TreeMap<>(Map.of("host", "h:1", "x-sdk-date", date));
        SignedRequest request = new SignedRequest("POST", TARGET, covered, BODY);
        Map<String, String> headers = new HashMap<>(covered);
        headers.put("authorization", "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=" + request.names()
                + ", Signature=" + request.signature(secretKey));
        return headers;
    }

    @Test
    void theTokenIsEnough() {
        assertThat(incoming(Map.of("x-auth-token", "token"))).isEmpty();
    }

    @Test
    void whoShowsNothingOrSomethingElseIsRefused() {
        assertThat(incoming(Map.of()).orElseThrow().status()).isEqualTo(401);
        assertThat(new String(incoming(Map.of()).orElseThrow().body())).contains("APIGW.0301");
        assertThat(incoming(Map.of("x-auth-token", "Token"))).isPresent();
        assertThat(incoming(Map.of("authorization", "Basic dG9rZW4="))).isPresent();
    }

    @Test
    void aSignatureIsEnough() {
        assertThat(incoming(signed("20261101T120000Z", "AK", "SK"))).isEmpty();
    }

    @Test
    void aWrongTokenIsNotMadeUpForByASignature() {
        Map<String, String> headers = signed("20261101T120000Z", "AK", "SK");
        headers.put("x-auth-token", "other");

        assertThat(incoming(headers)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"20261101T120000Z, AK, wrong, APIGW.0301", "20261101T120000Z, other, SK, APIGW.0301",
        "20261101T114459Z, AK, SK, APIGW.0303", "20261101T121501Z, AK, SK, APIGW.0303", "yesterday, AK, SK, APIGW.0303"})
    void anotherSignatureIsRefused(String date, String accessKey, String secretKey, String code) {
        assertThat(new String(incoming(signed(date, accessKey, secretKey)).orElseThrow().body())).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"20261101T114500Z", "20261101T121500Z"})
    void clocksMayDifferByAQuarterOfAnHour(String date) {
        assertThat(incoming(signed(date, "AK", "SK"))).isEmpty();
    }

    @Test
    void whatWasChangedAfterSigningIsRefused() {
        Map<String, String> headers = signed("20261101T120000Z", "AK", "SK");

        assertThat(gate.refusal(new Authenticator.IncomingRequest("POST", TARGET, headers, new byte[] {1}))).isPresent();
        assertThat(gate.refusal(new Authenticator.IncomingRequest("POST", TARGET + "0", headers, BODY))).isPresent();
        assertThat(gate.refusal(new Authenticator.IncomingRequest("DELETE", TARGET, headers, BODY))).isPresent();
        headers.put("host", "other:1");
        assertThat(incoming(headers)).isPresent();
    }

    @Test
    void aStubWithATokenOnlyTakesNoSignature() {
        Authenticator tokenOnly = new TokenAuthenticator(new StubAccess(StubAccess.Mode.TOKEN, Optional.of("token"), Optional.empty(),
                Optional.empty()), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(tokenOnly.refusal(new Authenticator.IncomingRequest("POST", TARGET, signed("20261101T120000Z", "AK", "SK"), BODY)))
                .isPresent();
    }
}
