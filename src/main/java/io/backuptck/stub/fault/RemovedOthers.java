package io.backuptck.stub.fault;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.ArrayList;
import java.util.List;

/** A stub that removes what was created before, too, when it does something else. */
final class RemovedOthers extends AlteredResource {

    private final Operation with;
    private final List<String> created = new ArrayList<>();

    RemovedOthers(Contract contract, Resource resource, Operation with, StubApi inner, Activations activations) {
        super(contract, resource, inner, activations);
        this.with = with;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (isSuccess(good) && request.operation().equals(with)) {
            created.stream().map(id -> inner().answer(with(request, resource.removedBy().orElseThrow(), id))).filter(AlteredResource::isSuccess)
                    .forEach(this::fired);
            created.clear();
        }
        if (isSuccess(good) && resource.isCreatedBy(request.operation())) {
            new Message(request, good).json().ifPresent(body -> created.add(resource.idOf(body.at(resource.identity()).asText())));
        }
        return good;
    }
}
