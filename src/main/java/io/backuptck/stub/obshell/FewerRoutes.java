package io.backuptck.stub.obshell;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Firing;
import java.util.List;

/** An agent that does not have some of the operations. */
final class FewerRoutes extends AlteredStub {

    private final List<String> missing;

    FewerRoutes(StubApi inner, Firing firing, List<String> missing) {
        super(inner, firing);
        this.missing = missing;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        return missing.contains(request.operation().id())
                ? fired(inner().unknownRoute(request.operation().method(), request.target())) : inner().answer(request);
    }
}
