package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Routes;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubResponse;
import java.util.Optional;

/** Lets in who has the token, where one of the contract's security schemes wants it; operations without security are open. */
public final class ContractAuthenticator implements Authenticator {

    private final TokenProof proof;
    private final Routes routes;
    private final Denials denials;

    public ContractAuthenticator(Contract contract, StubAccess access) {
        this.proof = new TokenProof(contract, access.token().orElse(""));
        this.routes = new Routes(contract);
        this.denials = new Denials(contract);
    }

    @Override
    public Optional<StubResponse> refusal(IncomingRequest incoming) {
        Optional<Operation> operation = routes.find(incoming.method(), incoming.target().replaceFirst("\\?.*$", "")).filter(found -> !found.open());
        return operation.isEmpty()
                || proof.isGiven(incoming.target(), incoming::header) ? Optional.empty() : operation.map(denials::of);
    }
}
