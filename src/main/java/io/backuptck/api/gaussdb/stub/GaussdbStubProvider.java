package io.backuptck.api.gaussdb.stub;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.ScriptedName;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubProvider;
import io.backuptck.stub.contract.SharedStub;
import java.time.Clock;
import java.util.List;

/** Plays GaussDB. */
public final class GaussdbStubProvider implements StubProvider {

    @Override
    public boolean plays(ApiId api) {
        return api.equals(GaussdbApi.ID);
    }

    @Override
    public StubApi stub(StubOptions options, RequestRules rules, StubClock clock) {
        return SharedStub.of(rules, clock, new GaussdbStub(rules, clock));
    }

    @Override
    public Authenticator gate(ApiId api, StubAccess access) {
        return access.mode() == StubAccess.Mode.NONE ? Authenticator.OPEN : new TokenAuthenticator(access, Clock.systemUTC());
    }

    @Override
    public List<StubAccess.Mode> modes(ApiId api) {
        return List.of(StubAccess.Mode.TOKEN);
    }

    @Override
    public List<ScriptedName> names(ApiId api) {
        return InstanceNames.all();
    }
}
