package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.fault.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The ways in which a service may demand a digest; the documentation names none. */
final class DigestVariants {

    private DigestVariants() {
    }

    static List<Variant> all() {
        return List.of(
                digest("digest-md5-session", "The service demands an MD5 digest of the session variant.",
                        () -> AccessKeys.gate(true, DigestAlgorithm.MD5_SESSION)),
                digest("digest-sha-256", "The service demands a SHA-256 digest.",
                        () -> AccessKeys.gate(true, DigestAlgorithm.SHA_256)),
                digest("digest-both", "The service offers SHA-256 before MD5.",
                        () -> AccessKeys.gate(true, DigestAlgorithm.SHA_256, DigestAlgorithm.MD5)),
                digest("digest-both-reversed", "The service offers MD5 before SHA-256.",
                        () -> AccessKeys.gate(true, DigestAlgorithm.MD5, DigestAlgorithm.SHA_256)),
                digest("digest-uncounted", "The service demands a digest without a quality of protection.",
                        () -> AccessKeys.gate(false, DigestAlgorithm.MD5)),
                digest("digest-nonce-once", "Each nonce is good for one request.", () -> {
                    Authenticator good = AccessKeys.gate(true, DigestAlgorithm.MD5);
                    return incoming -> good.refusal(isFirst(incoming) ? incoming
                            : new Authenticator.IncomingRequest(incoming.method(), incoming.target(), Map.of(), incoming.body()));
                }));
    }

    private static Variant digest(String id, String title, Supplier<Authenticator> gate) {
        return new Variant(id, OceanbaseCloudApi.ID, title, AccessKeys.needed(), (inner, activations) ->
                new AuthenticatingService(inner, activations, gate.get(), (request, refusal, good) -> Optional.of(refusal)));
    }

    /** True unless the proof's nonce was used before by its own count. */
    private static boolean isFirst(Authenticator.IncomingRequest incoming) {
        return incoming.header("authorization").stream().flatMap(header -> AuthParameters.parse(header).stream())
                .allMatch(proof -> proof.text("nc").equals("00000001"));
    }
}
