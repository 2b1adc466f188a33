package io.backuptck.stub.fault;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Precondition;
import io.backuptck.contract.RepeatedKey;
import io.backuptck.contract.Requirement;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.Refusals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** The faults of a contract of somebody's own that follow from If-Match and Idempotency-Key: overlooked, obeyed in words only, never content. */
final class ConditionFaults {

    private static final int FAILED = 412;
    /** Holds for whatever there is (RFC 9110, section 13.1.1). */
    static final String ANY = "*";

    private final Contract contract;
    private final List<Fault> faults = new ArrayList<>();

    private ConditionFaults(Contract contract) {
        this.contract = contract;
    }

    static List<Fault> of(Contract contract) {
        ConditionFaults conditions = new ConditionFaults(contract);
        contract.operations().forEach(conditions::ofOperation);
        return conditions.faults;
    }

    private void ofOperation(Operation operation) {
        String place = operation.method() + " " + operation.path();
        Precondition.of(contract, operation).ifPresent(condition -> {
            String header = condition.parameter().name();
            condition.stale(contract).ifPresent(entry -> {
                add(entry, "overlooked", place + " overlooks If-Match.", operation, header, FAILED, (stub, request) -> stub.answer(with(request, header, ANY)));
                add(entry, "done", place + " rejects what is stale and does it.", operation, header, FAILED, (stub, request) -> {
                    StubResponse good = stub.answer(request);
                    stub.answer(with(request, header, ANY));
                    return good;
                });
            });
            condition.retagged(contract).ifPresent(entry -> faults.add(new Fault(entry.id() + ".kept", contract.api(), "What " + place + " has changed keeps its ETag.",
                    entry.id(), Set.of(operation.id()), (inner, activations) -> new KeptTag(inner, activations, condition))));
            condition.current(contract).ifPresent(entry -> add(entry, "refused", place + " takes every ETag for stale.", operation, header, 0, (stub, request) ->
                    Refusals.stale(contract, operation)));
        });
        RepeatedKey.repeated(contract, operation).ifPresent(entry -> RepeatedKey.of(operation).ifPresent(key -> add(entry, "made", place
                + " makes another thing of each request, whatever its key.", operation, key.name(), 0, (stub, request) -> stub.answer(with(request,
                        key.name(), UUID.randomUUID().toString())))));
    }

    static StubRequest with(StubRequest request, String header, String value) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put(header.toLowerCase(Locale.ROOT), value);
        return new StubRequest(request.operation(), request.target(), request.path(), request.query(), headers, request.body());
    }

    /** @param status that the good answer has where the fault shows; 0 for any */
    private void add(Requirement entry, String word, String title, Operation operation, String header, int status,
            BiFunction<StubApi, StubRequest, StubResponse> reaction) {
        faults.add(new Fault(entry.id() + "." + word, contract.api(), title, entry.id(), Set.of(operation.id()), (inner, activations) ->
                new AlteredStub(inner, activations) {
                    @Override
                    public StubResponse answer(StubRequest request) {
                        if (!request.operation().equals(operation) || request.header(header.toLowerCase(Locale.ROOT)).isEmpty()) {
                            return inner.answer(request);
                        } else if (status == 0) {
                            return fired(reaction.apply(inner, request));
                        }
                        StubResponse good = inner.answer(request);
                        return good.status() == status ? fired(reaction.apply(inner, request)) : good;
                    }
                }));
    }
}
