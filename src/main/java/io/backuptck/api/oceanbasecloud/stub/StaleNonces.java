package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.signing.AuthParameters;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets in who has the right secret, but no good nonce. Each gate needs one of its own. */
final class StaleNonces implements AuthenticatingService.Lapse {

    private final boolean own;
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    /** @param own true: nonces of the gate are good for ever; false: nonces are good that it never gave */
    StaleNonces(boolean own) {
        this.own = own;
    }

    @Override
    public Optional<StubResponse> instead(StubRequest request, StubResponse refusal, StubApi good) {
        boolean known = request.header("authorization").stream().flatMap(header -> AuthParameters.parse(header).stream())
                .anyMatch(proof -> given.contains(proof.text("nonce")));
        given.addAll(given(refusal));
        return isStale(refusal) && known == own ? Optional.of(good.answer(request)) : Optional.empty();
    }

    /** The nonces of a demand. */
    static List<String> given(StubResponse demand) {
        return demands(demand).stream().map(one -> one.text("nonce")).toList();
    }

    /** True when the gate found nothing wrong but the nonce. */
    private static boolean isStale(StubResponse demand) {
        return demands(demand).stream().anyMatch(one -> one.text("stale").equals("true"));
    }

    private static List<AuthParameters> demands(StubResponse answer) {
        return answer.headers().stream().filter(header -> header.name().equals("WWW-Authenticate"))
                .flatMap(header -> AuthParameters.parse(header.value()).stream()).toList();
    }
}
