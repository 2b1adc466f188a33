package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;

/** Answers to callers whom nobody knows, as the contract describes them. */
final class Denials {

    private static final int UNKNOWN = 401;

    private final Contract contract;
    private final Replies replies;
    private final Outgoing outgoing;

    Denials(Contract contract) {
        Templates templates = new Templates(contract);
        this.contract = contract;
        this.replies = new Replies(contract, templates);
        this.outgoing = new Outgoing(contract, templates);
    }

    StubResponse of(Operation operation) {
        boolean described = Outcome.refusal(contract, operation, Reason.DENIED).answer().isPresent();
        return described ? outgoing.of(operation, replies.refusal(operation, Reason.DENIED))
                : StubResponse.json(UNKNOWN, JsonNodeFactory.instance.objectNode().put("title", "Who is calling?"));
    }
}
