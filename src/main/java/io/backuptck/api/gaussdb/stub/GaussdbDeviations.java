package io.backuptck.api.gaussdb.stub;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.DeviationProvider;
import io.backuptck.stub.fault.GatedStub;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How GaussDB can be wrong, or odd. */
public final class GaussdbDeviations implements DeviationProvider {

    /** Mode NONE, since the usual gate would stand in front of the one that is altered. */
    private static final StubAccess ACCESS = new StubAccess(StubAccess.Mode.NONE, Optional.of("a-token-of-the-project"),
            Optional.of("AKOFTHEPROJECT"), Optional.of("a-secret-key-of-the-project"));

    @Override
    public ApiId api() {
        return GaussdbApi.ID;
    }

    @Override
    public List<String> sections() {
        return List.of("start", "list", "life", "desirable", "auth");
    }

    @Override
    public UnaryOperator<StubOptions> guarded() {
        return usual -> usual.with(ACCESS);
    }

    @Override
    public StubApi behindGate(StubApi stub) {
        return new GatedStub(stub, new TokenAuthenticator(ACCESS, Clock.systemUTC()));
    }
}
