package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.HashMap;
import java.util.Map;

/** A stub in which other things exist, by the keys of their fixtures. */
final class OtherFixtures extends AlteredStub {

    private final Map<String, String> fixtures;

    OtherFixtures(StubApi inner, Activations activations, Map<String, String> fixtures) {
        super(inner, activations);
        this.fixtures = fixtures;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        return fired(inner().answer(request));
    }

    @Override
    public Map<String, String> fixtures() {
        Map<String, String> all = new HashMap<>(inner().fixtures());
        all.putAll(fixtures);
        return all;
    }
}
