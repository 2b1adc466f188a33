package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.Digest;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.signing.Hashes;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Lets in who answers with the right digest (RFC 7616). The body plays no part, as the documented client sends its first
 * request without one.
 */
public final class DigestAuthenticator implements Authenticator {

    private static final String REALM = "OceanBase";
    private static final String SCHEME = "Digest";

    private final StubAccess access;
    private final List<DigestAlgorithm> algorithms;
    private final boolean counted;
    private final Nonces nonces;

    /**
     * @param algorithms to offer, the best first; each in a header line of its own
     * @param counted    whether uses of a nonce are to be counted, or the old form is offered (RFC 2069)
     */
    public DigestAuthenticator(StubAccess access, List<DigestAlgorithm> algorithms, boolean counted, Clock clock) {
        this.access = access;
        this.algorithms = List.copyOf(algorithms);
        this.counted = counted;
        this.nonces = new Nonces(clock);
    }

    @Override
    public Optional<StubResponse> refusal(IncomingRequest incoming) {
        Optional<AuthParameters> proof = incoming.header("authorization").flatMap(header ->
                AuthParameters.parse(header).stream().filter(one -> one.is(SCHEME)).findFirst());
        if (proof.isEmpty() || !isRight(incoming, proof.get())) {
            return Optional.of(challenge(false));
        }
        return nonces.use(proof.get().text("nonce"), number(proof.get())) ? Optional.empty() : Optional.of(challenge(true));
    }

    private boolean isRight(IncomingRequest incoming, AuthParameters proof) {
        Optional<DigestAlgorithm> algorithm = DigestAlgorithm.of(proof.find("algorithm").orElse("MD5"))
                .filter(algorithms::contains);
        String quality = proof.text("qop");
        boolean form = quality.isEmpty() || quality.equals(Digest.QUALITY) && number(proof).isPresent();
        if (algorithm.isEmpty() || !form || !proof.text("uri").equals(incoming.target()) || !proof.text("realm").equals(REALM)
                || access.accessKey().filter(proof.text("username")::equals).isEmpty()) {
            return false;
        }
        Digest digest = new Digest(algorithm.get(), REALM, proof.text("nonce"), incoming.method(), incoming.target(),
                quality.isEmpty() ? Optional.empty() : Optional.of(new Digest.Count(proof.text("nc"), proof.text("cnonce"))));
        return access.secretKey().filter(secret -> Hashes.areEqual(
                digest.response(proof.text("username"), secret), proof.text("response"))).isPresent();
    }

    /** The count of a nonce's use; empty in the old form. */
    private static Optional<Long> number(AuthParameters proof) {
        return proof.find("nc").filter(text -> text.matches("[0-9a-fA-F]{8}")).map(text -> Long.parseLong(text, 16));
    }

    /** @param stale true when the secret was right and only the nonce was not */
    private StubResponse challenge(boolean stale) {
        StubResponse answer = Envelopes.failure(Optional.empty(),
                new Refused(Refusal.CREDENTIALS, stale ? "The nonce is no longer valid." : "Who is calling?"));
        String nonce = nonces.next();
        for (DigestAlgorithm algorithm : algorithms) {
            answer = answer.header("WWW-Authenticate", SCHEME + " realm=\"" + REALM + "\", nonce=\"" + nonce + "\""
                    + (counted ? ", qop=\"" + Digest.QUALITY + "\"" : "") + ", algorithm=" + algorithm.word()
                    + (stale ? ", stale=true" : ""));
        }
        return answer;
    }
}
