package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.Digest;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.stub.contract.DigestAuthenticator;
import io.backuptck.stub.contract.DigestDemand;
import io.backuptck.validation.Header;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate asks before it looks at anything else, and does not take any answer. */
class DigestAuthenticatorTest {

    private static final String TARGET = "/api/v2/instances/i/backup/data/start?requestId=1";
    private static final StubAccess ACCESS =
            new StubAccess(StubAccess.Mode.DIGEST, Optional.empty(), Optional.of("key"), Optional.of("secret"));

    private Instant now = Instant.parse("2026-11-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final DigestAuthenticator gate = gate(DigestDemand.USUAL);

    private DigestAuthenticator gate(DigestDemand demand) {
        return new DigestAuthenticator(Contract.of(ApiId.named("oceanbase-cloud")), ACCESS, demand, clock);
    }

    private static Optional<StubResponse> incoming(Authenticator gate, String authorization) {
        return gate.refusal(new Authenticator.IncomingRequest("POST", TARGET,
                authorization.isEmpty() ? Map.of() : Map.of("authorization", authorization), new byte[0]));
    }

    private static List<AuthParameters> challenges(StubResponse refusal) {
        assertThat(refusal.status()).isEqualTo(401);
        return refusal.headers().stream().filter(header -> header.name().equals("WWW-Authenticate")).map(Header::value)
                .map(value -> AuthParameters.parse(value).get(0)).toList();
    }

    private static AuthParameters challenge(Optional<StubResponse> refusal) {
        return challenges(refusal.orElseThrow()).get(0);
    }

    private String nonce() {
        return nonce(gate);
    }

    private static String nonce(Authenticator gate) {
        return challenge(incoming(gate, "")).text("nonce");
    }

    private static String proof(String nonce, int number, String uri, String secret) {
        Digest.Count count = Digest.Count.of(number, "c");
        return "Digest username=\"key\", realm=\"backup-tck\", nonce=\"" + nonce + "\", uri=\"" + uri + "\", response=\""
                + new Digest(DigestAlgorithm.MD5, "backup-tck", nonce, "POST", uri, Optional.of(count)).response("key", secret)
                + "\", qop=auth, nc=" + count.number() + ", cnonce=\"c\"";
    }

    @Test
    void whoShowsNothingIsAsked() {
        StubResponse refusal = incoming(gate, "").orElseThrow();

        assertThat(challenges(refusal)).singleElement().satisfies(challenge -> {
            assertThat(challenge.scheme()).isEqualTo("Digest");
            assertThat(challenge.parameters()).containsEntry("realm", "backup-tck").containsEntry("qop", "auth")
                    .containsEntry("algorithm", "MD5").containsKey("nonce").doesNotContainKey("stale");
        });
        assertThat(new String(refusal.body())).contains("\"success\":false");
    }

    @Test
    void everybodyGetsAnotherNonce() {
        assertThat(nonce()).isNotEqualTo(nonce());
    }

    @Test
    void theRightAnswerIsLetInAndTheNonceCanBeUsedOn() {
        String nonce = nonce();

        assertThat(incoming(gate, proof(nonce, 1, TARGET, "secret"))).isEmpty();
        assertThat(incoming(gate, proof(nonce, 2, TARGET, "secret"))).isEmpty();
        assertThat(incoming(gate, proof(nonce, 7, TARGET, "secret"))).isEmpty();
    }

    @Test
    void aCountThatDoesNotGrowIsStale() {
        String nonce = nonce();
        assertThat(incoming(gate, proof(nonce, 5, TARGET, "secret"))).isEmpty();

        assertThat(challenge(incoming(gate, proof(nonce, 5, TARGET, "secret"))).text("stale")).isEqualTo("true");
        assertThat(challenge(incoming(gate, proof(nonce, 4, TARGET, "secret"))).text("stale")).isEqualTo("true");
    }

    @Test
    void anExpiredOrUnknownNonceIsStale() {
        String nonce = nonce();
        assertThat(challenge(incoming(gate, proof("never-given", 1, TARGET, "secret"))).text("stale")).isEqualTo("true");
        now = now.plus(Duration.ofMinutes(6));

        assertThat(challenge(incoming(gate, proof(nonce, 1, TARGET, "secret"))).text("stale")).isEqualTo("true");
    }

    @Test
    void aWrongSecretIsNotStale() {
        assertThat(challenge(incoming(gate, proof(nonce(), 1, TARGET, "wrong"))).find("stale")).isEmpty();
    }

    @Test
    void theDigestCoversTheQuery() {
        assertThat(incoming(gate, proof(nonce(), 1, TARGET.split("\\?")[0], "secret"))).isPresent();
        assertThat(incoming(gate, proof(nonce(), 1, TARGET + "0", "secret"))).isPresent();
    }

    /** Clients quote differently; what a digest means does not change by it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "qop=auth|qop=\"auth\"", "nc=00000001|nc=\"00000001\"", "Digest |digest ", ", nc=|,nc = ", "$|, algorithm=MD5",
        "$|, algorithm=\"md5\"",
    })
    void quotesAndBlanksDoNotMatter(String from, String to) {
        assertThat(incoming(gate, proof(nonce(), 1, TARGET, "secret").replaceFirst(from, to))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "username=\"key\"|username=\"other\"", "realm=\"backup-tck\"|realm=\"x\"", "qop=auth|qop=auth-int", "nc=00000001|nc=1",
        "Digest |Basic ", "$|, algorithm=SHA-256", "response=\"|response=\"0", "cnonce=\"c\"|cnonce=\"d\"", "nc=0|nc=1",
    })
    void anotherAnswerIsWrong(String from, String to) {
        assertThat(incoming(gate, proof(nonce(), 1, TARGET, "secret").replaceFirst(from, to))).isPresent();
    }

    @Test
    void severalAlgorithmsAreOfferedInLinesOfTheirOwn() {
        Authenticator both = gate(new DigestDemand(List.of("MD5", "SHA-256"), true, null));

        assertThat(challenges(incoming(both, "").orElseThrow())).extracting(challenge -> challenge.text("algorithm"))
                .containsExactly("MD5", "SHA-256");
        assertThat(challenges(incoming(both, "").orElseThrow())).allSatisfy(challenge ->
                assertThat(challenge.find("qop")).isEmpty());
    }

    /** What a server may do otherwise, so that the suite can be seen to find it, or not to mind. */
    @Test
    void aGateCanHaveALapse() {
        DigestAuthenticator path = gate(new DigestDemand(null, false, DigestDemand.Lapse.PATH));
        assertThat(incoming(path, proof(nonce(path), 1, TARGET.split("\\?")[0], "secret"))).isEmpty();
        assertThat(incoming(path, proof(nonce(path), 1, TARGET, "secret"))).isPresent();

        DigestAuthenticator replay = gate(new DigestDemand(null, false, DigestDemand.Lapse.REPLAY));
        String twice = proof(nonce(replay), 1, TARGET, "secret");
        assertThat(incoming(replay, twice)).isEmpty();
        assertThat(incoming(replay, twice)).isEmpty();
        assertThat(incoming(replay, proof("never-given", 1, TARGET, "secret"))).isPresent();

        DigestAuthenticator foreign = gate(new DigestDemand(null, false, DigestDemand.Lapse.FOREIGN));
        assertThat(incoming(foreign, proof("never-given", 1, TARGET, "secret"))).isEmpty();
        assertThat(incoming(foreign, proof("never-given", 1, TARGET, "wrong"))).isPresent();

        DigestAuthenticator once = gate(new DigestDemand(null, false, DigestDemand.Lapse.ONCE));
        String nonce = nonce(once);
        assertThat(incoming(once, proof(nonce, 1, TARGET, "secret"))).isEmpty();
        assertThat(challenge(incoming(once, proof(nonce, 2, TARGET, "secret"))).text("stale")).isEqualTo("true");
    }

    @Test
    void aNonceOfARequestWithoutABodyMayNotDoForOneWithABody() {
        for (DigestDemand.Lapse lapse : new DigestDemand.Lapse[] {null, DigestDemand.Lapse.BODY}) {
            DigestAuthenticator one = gate(new DigestDemand(null, false, lapse));
            String proof = proof(nonce(one), 1, TARGET, "secret");
            assertThat(one.refusal(new Authenticator.IncomingRequest("POST", TARGET, Map.of("authorization", proof), new byte[] {'{'})).isPresent())
                    .isEqualTo(lapse != null);
        }
    }
}
