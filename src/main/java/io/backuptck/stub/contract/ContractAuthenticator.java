package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Routes;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubResponse;
import java.util.Optional;

/** Lets in who has the token, where one of the contract's security schemes wants it; operations without security are open. */
public final class ContractAuthenticator implements Authenticator {

    private static final int UNKNOWN = 401;

    private final Contract contract;
    private final TokenProof proof;
    private final Routes routes;
    private final Replies replies;
    private final Outgoing outgoing;

    public ContractAuthenticator(Contract contract, StubAccess access) {
        this.contract = contract;
        this.proof = new TokenProof(contract, access.token().orElse(""));
        this.routes = new Routes(contract);
        Templates templates = new Templates(contract);
        this.replies = new Replies(contract, templates);
        this.outgoing = new Outgoing(contract, templates);
    }

    @Override
    public Optional<StubResponse> refusal(IncomingRequest incoming) {
        Optional<Operation> operation = routes.find(incoming.method(), incoming.target().replaceFirst("\\?.*$", "")).filter(found -> !found.open());
        return operation.isEmpty()
                || proof.isGiven(incoming.target(), incoming::header) ? Optional.empty() : operation.map(this::denied);
    }

    private StubResponse denied(Operation operation) {
        boolean described = Outcome.refusal(contract, operation, Reason.DENIED).answer().isPresent();
        return described ? outgoing.of(operation, replies.refusal(operation, Reason.DENIED))
                : StubResponse.json(UNKNOWN, JsonNodeFactory.instance.objectNode().put("title", "Who is calling?"));
    }
}
