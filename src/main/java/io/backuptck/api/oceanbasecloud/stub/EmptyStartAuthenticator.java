package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.signing.AuthParameters;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A gate that wants a start's body to be the same before and after its demand, which the documented client's is not. */
final class EmptyStartAuthenticator implements Authenticator {

    private final Authenticator good;
    /** Those that were given to starts without a body. */
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    EmptyStartAuthenticator(Authenticator good) {
        this.good = good;
    }

    @Override
    public Optional<StubResponse> refusal(IncomingRequest incoming) {
        boolean mismatch = incoming.body().length > 0 && incoming.header("authorization").stream()
                .flatMap(header -> AuthParameters.parse(header).stream()).anyMatch(proof -> nonces.contains(proof.text("nonce")));
        Optional<StubResponse> refusal = good.refusal(mismatch
                ? new IncomingRequest(incoming.method(), incoming.target(), Map.of(), incoming.body()) : incoming);
        if (incoming.method().equals("POST") && incoming.body().length == 0) {
            refusal.ifPresent(demand -> nonces.addAll(StaleNonces.given(demand)));
        }
        return refusal;
    }
}
