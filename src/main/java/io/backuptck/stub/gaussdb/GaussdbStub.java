package io.backuptck.stub.gaussdb;

import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Map;

public final class GaussdbStub implements StubApi {

    public GaussdbStub(Contract contract, StubClock clock) {
    }

    @Override
    public StubResponse answer(StubRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void step() {
    }

    @Override
    public Map<String, String> fixtures() {
        return Map.of();
    }
}
