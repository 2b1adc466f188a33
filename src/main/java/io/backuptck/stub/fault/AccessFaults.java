package io.backuptck.stub.fault;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.Refusals;
import io.backuptck.stub.contract.TokenProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The faults of a contract of somebody's own that follow from who may call: everybody let in, denied but obeyed, and asked though all may call. */
final class AccessFaults {

    private static final String SECRET = "a-token-of-the-run";
    private static final StubAccess TOKEN = new StubAccess(StubAccess.Mode.TOKEN, Optional.of(SECRET), Optional.empty(), Optional.empty());

    private final Contract contract;
    private final List<Fault> faults = new ArrayList<>();

    private AccessFaults(Contract contract) {
        this.contract = contract;
    }

    static List<Fault> of(Contract contract) {
        AccessFaults access = new AccessFaults(contract);
        contract.operations().forEach(access::ofOperation);
        return access.faults;
    }

    private void ofOperation(Operation operation) {
        String place = operation.method() + " " + operation.path();
        boolean elsewhere = contract.settings().stream().anyMatch(setting -> List.of(setting.readBy(), setting.writtenBy()).contains(operation))
                || contract.intervals().stream().anyMatch(intervals -> intervals.operation().equals(operation));
        contract.denial(operation).filter(entry -> !entry.isExcluded()).ifPresent(entry -> {
            if (!elsewhere) {
                add(entry, "let-in", place + " lets everybody in.", operation, Alteration.OF_SETTING);
            }
            if (shows(operation)) {
                add(entry, "obeyed", place + " denies strangers and does what they ask for.", operation, toStrangers(operation, (stub, request) -> {
                    stub.answer(request);
                    return Refusals.denied(contract, operation);
                }));
            }
        });
        contract.publicity(operation).filter(entry -> !entry.isExcluded()).ifPresent(entry -> add(entry, "asks", place + " asks who is calling.", operation,
                toStrangers(operation, (stub, request) -> Refusals.denied(contract, operation))));
    }

    /** Whether what the operation does can be seen by other ones, each time that it is done. */
    private boolean shows(Operation operation) {
        boolean creates = contract.resources().stream().anyMatch(resource -> resource.isCreatedBy(operation)
                && !resource.oneAtATime() && !resource.blame().containsKey(Promise.LEFT.keyword()) && contract.promise(resource, Promise.LEFT).isPresent());
        return creates || PathResources.of(contract, operation).values().stream().anyMatch(resource -> (resource.readBy().isPresent()
                || resource.listedBy().isPresent()) && (resource.isRemovedBy(operation) || moves(resource, operation)));
    }

    private boolean moves(Resource resource, Operation operation) {
        return resource.readBy().isPresent() && resource.lifecycle().filter(name -> contract.lifecycles().path(name).path("transitions")
                .findValuesAsText("call").contains(operation.id())).isPresent();
    }

    private Alteration toStrangers(Operation operation, BiFunction<StubApi, StubRequest, StubResponse> reaction) {
        TokenProof proof = new TokenProof(contract, SECRET);
        return (inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                boolean stranger = request.operation().equals(operation) && !proof.isGiven(request.target(), request::header);
                return stranger ? fired(reaction.apply(inner(), request)) : inner().answer(request);
            }
        };
    }

    private void add(Requirement entry, String word, String title, Operation operation, Alteration alteration) {
        faults.add(new Fault(entry.id() + "." + word, contract.api(), title, entry.id(), Set.of(), Set.of(operation.id()),
                usual -> usual.with(TOKEN).unguarded(Set.of(operation.id())), alteration));
    }
}
