package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.signing.AuthParameters;
import io.backuptck.stub.Gate;
import io.backuptck.stub.StubResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A gate that wants a start's body to be the same before and after its demand, which the documented client's is not. */
final class EmptyStartGate implements Gate {

    private final Gate good;
    /** Those that were given to starts without a body. */
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    EmptyStartGate(Gate good) {
        this.good = good;
    }

    @Override
    public Optional<StubResponse> refusal(Knock knock) {
        boolean mismatch = knock.body().length > 0 && knock.header("authorization").stream()
                .flatMap(header -> AuthParameters.parse(header).stream()).anyMatch(proof -> nonces.contains(proof.text("nonce")));
        Optional<StubResponse> refusal = good.refusal(mismatch
                ? new Knock(knock.method(), knock.target(), Map.of(), knock.body()) : knock);
        if (knock.method().equals("POST") && knock.body().length == 0) {
            refusal.ifPresent(demand -> nonces.addAll(StaleNonces.given(demand)));
        }
        return refusal;
    }
}
