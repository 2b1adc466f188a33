package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Map;

/** A stub that leaves to its contract what that says of settings and spans of time, and answers all else itself. */
public final class SharedStub implements StubApi {

    private final Contract contract;
    private final StubApi own;
    private final StubApi byContract;

    public SharedStub(RequestRules rules, StubClock clock, StubApi own) {
        this.contract = rules.contract();
        this.own = own;
        this.byContract = new ContractStub(rules, clock);
    }

    /** The stub itself when its contract has nothing to leave to. */
    public static StubApi of(RequestRules rules, StubClock clock, StubApi own) {
        Contract contract = rules.contract();
        return contract.settings().isEmpty() && contract.intervals().isEmpty() ? own : new SharedStub(rules, clock, own);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        return (isOfContract(request.operation()) ? byContract : own).answer(request);
    }

    private boolean isOfContract(Operation operation) {
        return contract.settings().stream().anyMatch(one -> one.readBy().equals(operation) || one.writtenBy().equals(operation))
                || contract.intervals().stream().anyMatch(one -> one.operation().equals(operation));
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return own.unknownRoute(method, path);
    }

    @Override
    public StubResponse unknownRoute(String method, String path, Map<String, String> headers) {
        return own.unknownRoute(method, path, headers);
    }

    @Override
    public void step() {
        own.step();
    }

    @Override
    public void forgetPast() {
        own.forgetPast();
        byContract.forgetPast();
    }

    @Override
    public Map<String, String> fixtures() {
        return own.fixtures();
    }
}
