package io.backuptck.stub.contract;

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
import java.util.List;

/** Plays the contracts that users bring. */
public final class ContractStubProvider implements StubProvider {

    @Override
    public boolean plays(ApiId api) {
        return !api.isBuiltIn();
    }

    @Override
    public StubApi stub(StubOptions options, RequestRules rules, StubClock clock) {
        return new ContractStub(rules, clock);
    }

    @Override
    public Authenticator gate(ApiId api, StubAccess access) {
        return access.mode() == StubAccess.Mode.TOKEN ? new ContractAuthenticator(Contract.of(api), access) : Authenticator.OPEN;
    }

    /** A token, where a security scheme has a place for one. */
    @Override
    public List<StubAccess.Mode> modes(ApiId api) {
        return List.of(TokenPlaces.of(Contract.of(api), "").isEmpty() ? StubAccess.Mode.NONE : StubAccess.Mode.TOKEN);
    }

    /** The ids that no server has. */
    @Override
    public List<ScriptedName> names(ApiId api) {
        return Contract.of(api).resources().stream().filter(resource -> !resource.absent().isEmpty()).map(resource ->
                new ScriptedName(resource.parameter(), resource.absent(), true, "it does not exist", resource.absent())).toList();
    }
}
