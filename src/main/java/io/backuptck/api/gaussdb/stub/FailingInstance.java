package io.backuptck.api.gaussdb.stub;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.HashMap;
import java.util.Map;

/** A service with an instance of which every backup fails. */
final class FailingInstance extends AlteredStub {

    FailingInstance(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        return fired(inner().answer(request));
    }

    @Override
    public Map<String, String> fixtures() {
        Map<String, String> fixtures = new HashMap<>(inner().fixtures());
        fixtures.put("instance", "failing00000000000000000000000000in14");
        return fixtures;
    }
}
