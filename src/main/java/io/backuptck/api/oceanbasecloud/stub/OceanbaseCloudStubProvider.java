package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.ScriptedName;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubProvider;
import io.backuptck.stub.contract.DigestAuthenticator;
import io.backuptck.stub.contract.DigestDemand;
import io.backuptck.stub.contract.SharedStub;
import java.time.Clock;
import java.util.List;

/** Plays OceanBase Cloud. */
public final class OceanbaseCloudStubProvider implements StubProvider {

    @Override
    public boolean plays(ApiId api) {
        return api.equals(OceanbaseCloudApi.ID);
    }

    @Override
    public StubApi stub(StubOptions options, RequestRules rules, StubClock clock) {
        return SharedStub.of(rules, clock, new OceanbaseCloudStub(rules, clock));
    }

    @Override
    public Authenticator gate(ApiId api, StubAccess access) {
        return access.mode() == StubAccess.Mode.NONE ? Authenticator.OPEN
                : new DigestAuthenticator(Contract.of(api), access, DigestDemand.USUAL, Clock.systemUTC());
    }

    @Override
    public List<StubAccess.Mode> modes(ApiId api) {
        return List.of(StubAccess.Mode.DIGEST);
    }

    @Override
    public List<ScriptedName> names(ApiId api) {
        return ObjectNames.all();
    }
}
