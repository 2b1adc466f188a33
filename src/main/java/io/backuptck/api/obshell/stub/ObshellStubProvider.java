package io.backuptck.api.obshell.stub;

import io.backuptck.api.obshell.ObshellApi;
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
import java.util.List;

/** Plays an obshell agent. */
public final class ObshellStubProvider implements StubProvider {

    @Override
    public boolean plays(ApiId api) {
        return api.equals(ObshellApi.ID);
    }

    @Override
    public StubApi stub(StubOptions options, RequestRules rules, StubClock clock) {
        return SharedStub.of(rules, clock, new ObshellStub(rules, clock, options.access().agentCredentials(), options.era()));
    }

    @Override
    public Authenticator gate(ApiId api, StubAccess access) {
        return Authenticator.OPEN; // an agent opens its own agentCredentials, since it decrypts there
    }

    @Override
    public List<StubAccess.Mode> modes(ApiId api) {
        return List.of(StubAccess.Mode.PASSWORD, StubAccess.Mode.HEADER);
    }

    @Override
    public List<ScriptedName> names(ApiId api) {
        return TenantNames.all();
    }
}
