package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.Optional;

/** A service with a gate of its own, in front of which no other stands. */
final class AuthenticatingService extends AlteredStub {

    private final Authenticator gate;
    private final Lapse lapse;

    /** What happens to a caller whom the gate refuses. */
    @FunctionalInterface
    interface Lapse {

        /**
         * What is answered instead; empty when the gate does as it should.
         *
         * @param good the service behind the gate
         */
        Optional<StubResponse> instead(StubRequest request, StubResponse refusal, StubApi good);
    }

    AuthenticatingService(StubApi inner, Activations activations, Authenticator gate, Lapse lapse) {
        super(inner, activations);
        this.gate = gate;
        this.lapse = lapse;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        Optional<StubResponse> refusal = gate.refusal(new Authenticator.IncomingRequest(request.operation().method(), request.target(),
                request.headers(), request.body()));
        return refusal.isEmpty() ? inner().answer(request)
                : lapse.instead(request, refusal.get(), inner()).map(this::fired).orElse(refusal.get());
    }
}
