package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.Digest;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestAuthenticationTest {

    private static final String TARGET = "/gateway/sets?requestId=a%2Fb&x=1";
    private static final Request PLAIN = new Request("POST", "http://127.0.0.1:1" + TARGET, List.of(), new byte[] {1});

    private final DigestAuthentication digest = new DigestAuthentication(Secret.of("BACKUP_TCK_ACCESS_KEY", "key"),
            Secret.of("BACKUP_TCK_SECRET_KEY", "secret"));

    private static Response demand(String... challenges) {
        return new Response(401, Arrays.stream(challenges).map(text -> new Header("www-authenticate", text)).toList(),
                new byte[0]);
    }

    private static AuthParameters proof(Request request) {
        assertThat(request.headers()).extracting(Header::name).containsExactly("Authorization");
        return AuthParameters.parse(request.headers().get(0).value()).get(0);
    }

    private static String response(DigestAlgorithm algorithm, String nonce, Optional<Digest.Count> count) {
        return new Digest(algorithm, "r", nonce, "POST", TARGET, count).response("key", "secret");
    }

    @Test
    void beforeADemandNothingIsProven() {
        assertThat(digest.sign(PLAIN, "/sets")).isSameAs(PLAIN);
    }

    @Test
    void aDemandIsMetWithTheWholeRequestTarget() {
        AuthParameters proof = proof(digest.answer(PLAIN, "/sets",
                demand("Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=MD5, opaque=\"o\"")).orElseThrow());

        assertThat(proof.scheme()).isEqualTo("Digest");
        assertThat(proof.parameters()).containsEntry("username", "key").containsEntry("realm", "r")
                .containsEntry("nonce", "n").containsEntry("uri", TARGET).containsEntry("qop", "auth")
                .containsEntry("nc", "00000001").containsEntry("algorithm", "MD5").containsEntry("opaque", "o")
                .containsEntry("response", response(DigestAlgorithm.MD5, "n",
                        Optional.of(new Digest.Count("00000001", proof.text("cnonce")))));
    }

    @Test
    void theNonceIsUsedAgainWithAGrowingCountUntilThereIsAnother() {
        digest.answer(PLAIN, "/sets", demand("Digest realm=\"r\", nonce=\"n\", qop=\"auth\""));

        assertThat(proof(digest.sign(PLAIN, "/sets")).text("nc")).isEqualTo("00000002");
        assertThat(proof(digest.sign(PLAIN, "/sets")).text("nc")).isEqualTo("00000003");

        AuthParameters renewed = proof(digest.answer(PLAIN, "/sets",
                demand("Digest realm=\"r\", nonce=\"n2\", qop=\"auth\", stale=true")).orElseThrow());
        assertThat(renewed.text("nonce")).isEqualTo("n2");
        assertThat(renewed.text("nc")).isEqualTo("00000001");
    }

    /** RFC 2069: no quality of protection, no count, and no algorithm where none was named. */
    @Test
    void theOldFormIsSpokenToo() {
        AuthParameters proof = proof(digest.answer(PLAIN, "/sets", demand("Digest realm=\"r\", nonce=\"n\"")).orElseThrow());

        assertThat(proof.parameters()).containsOnlyKeys("username", "realm", "nonce", "uri", "response")
                .containsEntry("response", response(DigestAlgorithm.MD5, "n", Optional.empty()));
    }

    @Test
    void theFirstDemandThatCanBeMetIsMet() {
        AuthParameters proof = proof(digest.answer(PLAIN, "/sets", demand("Basic realm=\"r\"",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\", algorithm=MD5",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=SHA-512-256",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int, auth\", algorithm=SHA-256",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=MD5")).orElseThrow());

        assertThat(proof.text("algorithm")).isEqualTo("SHA-256");
        assertThat(proof.text("qop")).isEqualTo("auth");
        assertThat(proof.text("response")).isEqualTo(response(DigestAlgorithm.SHA_256, "n",
                Optional.of(new Digest.Count("00000001", proof.text("cnonce")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic realm=\"r\"", "Digest nonce=\"n\"", "Digest realm=\"r\"",
        "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-1", "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\""})
    void whatCannotBeMetStands(String challenge) {
        assertThat(digest.answer(PLAIN, "/sets", demand(challenge))).isEmpty();
    }

    @Test
    void onlyA401IsADemand() {
        assertThat(digest.answer(PLAIN, "/sets", new Response(403,
                List.of(new Header("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\"")), new byte[0]))).isEmpty();
    }

    @Test
    void theEvidenceHoldsReferencesOnly() {
        Request wire = digest.answer(PLAIN, "/sets", demand("Digest realm=\"r\", nonce=\"n\"")).orElseThrow();

        assertThat(digest.shown(wire).headers()).containsExactly(
                new Header("Authorization", "Digest $BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY"));
        assertThat(digest.with(Secret.madeUp("wrong")).shown(wire).headers()).containsExactly(
                new Header("Authorization", "Digest $BACKUP_TCK_ACCESS_KEY:wrong"));
    }

    @Test
    void oneDemandCanBeMetInTheSameWayAgain() {
        DigestChallenge challenge = DigestChallenge.in(demand("Digest realm=\"r\", nonce=\"n\", qop=auth")).orElseThrow();
        Authentication same = digest.meeting(challenge);

        assertThat(same.sign(PLAIN, "/sets").headers()).isEqualTo(same.sign(PLAIN, "/sets").headers());
        assertThat(same.answer(PLAIN, "/sets", demand("Digest realm=\"r\", nonce=\"n\""))).isEmpty();
        assertThat(proof(digest.meetingWithoutQuery(challenge).sign(PLAIN, "/sets")).text("uri")).isEqualTo("/gateway/sets");
    }
}
