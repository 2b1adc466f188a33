package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Map;

/** A stub around another one, which it resembles in everything that a subclass does not change. */
public abstract class AlteredStub implements StubApi {

    private final StubApi inner;
    private final Activations activations;

    protected AlteredStub(StubApi inner, Activations activations) {
        this.inner = inner;
        this.activations = activations;
    }

    /** The stub that behaves well. */
    protected final StubApi inner() {
        return inner;
    }

    /** To be returned for an answer that differs from the good one. */
    protected final StubResponse fired(StubResponse answer) {
        activations.fired();
        return answer;
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return inner.unknownRoute(method, path);
    }

    @Override
    public void step() {
        inner.step();
    }

    @Override
    public Map<String, String> fixtures() {
        return inner.fixtures();
    }

    @Override
    public abstract StubResponse answer(StubRequest request);
}
