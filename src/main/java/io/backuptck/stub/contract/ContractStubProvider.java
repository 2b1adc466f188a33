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
import java.time.Clock;
import java.util.ArrayList;
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
        return switch (access.mode()) {
            case TOKEN -> new ContractAuthenticator(Contract.of(api), access);
            case DIGEST -> new DigestAuthenticator(Contract.of(api), access, DigestDemand.USUAL, Clock.systemUTC());
            default -> Authenticator.OPEN;
        };
    }

    /** A token, or a digest, where a security scheme asks for one. */
    @Override
    public List<StubAccess.Mode> modes(ApiId api) {
        List<StubAccess.Mode> modes = new ArrayList<>(TokenPlaces.of(Contract.of(api), "").isEmpty() ? List.of() : List.of(StubAccess.Mode.TOKEN));
        if (DigestAuthenticator.isAskedFor(Contract.of(api))) {
            modes.add(StubAccess.Mode.DIGEST);
        }
        return modes.isEmpty() ? List.of(StubAccess.Mode.NONE) : List.copyOf(modes);
    }

    /** The ids that no server has. */
    @Override
    public List<ScriptedName> names(ApiId api) {
        return Contract.of(api).resources().stream().filter(resource -> !resource.absent().isEmpty()).map(resource ->
                new ScriptedName(resource.parameter(), resource.absent(), true, "it does not exist", resource.absent())).toList();
    }
}
