package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The things of all kinds. */
final class ResourceStore {

    private final Contract contract;
    private final List<StoredResources> all;

    ResourceStore(Contract contract) {
        this.contract = contract;
        this.all = contract.resources().stream().map(resource -> new StoredResources(Kind.of(contract, resource))).toList();
    }

    List<StoredResources> all() {
        return all;
    }

    /** The things with which an operation does something. */
    Optional<StoredResources> of(Predicate<Kind> role) {
        return all.stream().filter(things -> role.test(things.kind())).findFirst();
    }

    /**
     * The things that a request names by a path parameter: of several kinds whose ids have a parameter of the same name, those
     * from whose own path the request's goes on.
     */
    private List<StoredResources> named(Operation operation, String parameter) {
        List<StoredResources> candidates = all.stream().filter(things -> things.kind().resource().parameter().equals(parameter))
                .filter(things -> things.kind().isNamedBy(operation) && !things.kind().isCreatedBy(operation)).toList();
        List<StoredResources> above = candidates.stream().filter(things -> things.kind().isAbove(operation)).toList();
        return above.isEmpty() ? candidates : above;
    }

    /** Refuses a request that names what no server has, before anything else of it is looked at: such an id may be no valid one. */
    void refuseAbsent(StubRequest request) {
        request.path().forEach((name, value) -> {
            List<StoredResources> named = named(request.operation(), name);
            if (!named.isEmpty() && named.stream().allMatch(things -> things.isAbsent(value))) {
                throw new Refused(Reason.UNKNOWN);
            }
        });
        if (MadeUpNames.isBelowOne(contract, request)) {
            throw new Refused(Reason.UNKNOWN);
        }
    }

    /** Refuses a request that names something that does not exist. */
    void refuseUnknown(StubRequest request) {
        for (String name : request.path().keySet()) {
            List<StoredResources> named = named(request.operation(), name);
            if (!named.isEmpty() && named.stream().allMatch(things -> things.find(request.path()).isEmpty())) {
                throw new Refused(Reason.UNKNOWN);
            }
        }
    }
}
