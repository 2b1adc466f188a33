package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;

/** Refusals as the contract shows them. */
public final class Refusals {

    private Refusals() {
    }

    /** To a request that breaks a rule. */
    public static StubResponse invalid(Contract contract, Operation operation) {
        return of(contract, operation, Reason.INVALID);
    }

    /** To a request that cannot be obeyed now. */
    public static StubResponse conflict(Contract contract, Operation operation) {
        return of(contract, operation, Reason.CONFLICT);
    }

    /** To a request about what is not as its caller has seen it. */
    public static StubResponse stale(Contract contract, Operation operation) {
        return of(contract, operation, Reason.STALE);
    }

    /** To a caller whom nobody knows. */
    public static StubResponse denied(Contract contract, Operation operation) {
        return of(contract, operation, Reason.DENIED);
    }

    private static StubResponse of(Contract contract, Operation operation, Reason reason) {
        Templates templates = new Templates(contract);
        return new Outgoing(contract, templates).of(operation, new Replies(contract, templates).refusal(operation, reason));
    }
}
