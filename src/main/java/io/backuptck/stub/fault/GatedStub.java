package io.backuptck.stub.fault;

import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Optional;

/** A stub behind a gate of its own, in front of which no other stands, so that what becomes of those who are denied can be altered. */
public final class GatedStub extends AlteredStub {

    private final Authenticator gate;
    private boolean open;

    public GatedStub(StubApi inner, Authenticator gate) {
        super(inner, new Activations());
        this.gate = gate;
    }

    @Override
    public synchronized void letIn(boolean everybody) {
        open = everybody;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        Optional<StubResponse> denial = open ? Optional.empty() : gate.refusal(new Authenticator.IncomingRequest(
                request.operation().method(), request.target(), request.headers(), request.body()));
        return denial.orElseGet(() -> inner().answer(request));
    }
}
