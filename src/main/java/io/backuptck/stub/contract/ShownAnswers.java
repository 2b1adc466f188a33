package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;

/** Successes as the contract shows them, of what was not done. */
public final class ShownAnswers {

    private ShownAnswers() {
    }

    /** The usual success of an operation, about nothing in particular. */
    public static StubResponse success(Contract contract, Operation operation) {
        Templates templates = new Templates(contract);
        return new Outgoing(contract, templates).of(operation, Replies.reply(Outcome.success(operation),
                templates.of(Outcome.success(operation))));
    }
}
