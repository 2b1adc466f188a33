package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.List;

/** A server that does not have some of the operations. */
public final class FewerRoutes extends AlteredStub {

    private final List<String> missing;

    public FewerRoutes(StubApi inner, Activations activations, List<String> missing) {
        super(inner, activations);
        this.missing = missing;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        return missing.contains(request.operation().id())
                ? fired(inner().unknownRoute(request.operation().method(), request.target())) : inner().answer(request);
    }
}
