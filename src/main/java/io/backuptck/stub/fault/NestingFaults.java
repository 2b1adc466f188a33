package io.backuptck.stub.fault;

import io.backuptck.contract.Contract;
import io.backuptck.contract.FixtureParents;
import io.backuptck.contract.Nesting;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.MadeUpNames;
import io.backuptck.stub.contract.ShownAnswers;
import io.backuptck.validation.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The faults of a contract of somebody's own that follow from what lies below what: taken for one, and below what does not exist. */
final class NestingFaults {

    private static final int NOT_FOUND = 404;

    private NestingFaults() {
    }

    static List<Fault> of(Contract contract) {
        List<Fault> faults = new ArrayList<>();
        for (Resource resource : contract.resources()) {
            Optional<Requirement> apart = contract.promise(resource, Promise.APART);
            Optional<Where> where = Nesting.above(contract, resource).map(above -> new Where(above.parameter(), above.resource().name(), above.resource().absent()))
                    .or(() -> FixtureParents.apart(contract, resource).map(parent -> new Where(parent.name(), parent.name(), "")));
            where.filter(any -> apart.isPresent()).ifPresent(above -> {
                if (isNamed(contract, resource, above, resource.listedBy())) {
                    faults.add(fault(contract, apart.get(), "listed", "Each list shows what lies below the first " + above.name() + ".",
                            resource.listedBy().orElseThrow(), (inner, activations) -> new Together(contract, resource, above, inner, activations)));
                }
                if (isNamed(contract, resource, above, resource.readBy()) && resource.readBy().orElseThrow().answer(NOT_FOUND).isPresent()) {
                    faults.add(fault(contract, apart.get(), "shown", "One is shown below whichever " + above.name() + ".",
                            resource.readBy().orElseThrow(), (inner, activations) -> new Together(contract, resource, above, inner, activations)));
                }
            });
        }
        contract.operations().forEach(operation -> contract.implied(operation, Nesting.UNKNOWN).ifPresent(entry -> faults.add(fault(contract, entry, "accepted",
                operation.method() + " " + operation.path() + " takes what does not exist for existing.", operation, accepting(contract, operation)))));
        return faults;
    }

    /** @param absent an id that none has; empty where the stub itself tells those that exist from others */
    private record Where(String parameter, String name, String absent) {
    }

    private static boolean isNamed(Contract contract, Resource resource, Where where, Optional<Operation> operation) {
        return Nesting.above(contract, resource).map(above -> above.isNamedBy(contract, operation)).orElseGet(() -> operation.filter(one -> one.path()
                .contains("{" + where.parameter() + "}")).isPresent());
    }

    private static Fault fault(Contract contract, Requirement entry, String word, String title, Operation operation, Alteration alteration) {
        return new Fault(entry.id() + "." + word, contract.api(), title, entry.id(), Set.of(operation.id()),
                (inner, activations) -> new Only(operation, alteration.around(inner, activations), inner, activations));
    }

    private static Alteration accepting(Contract contract, Operation operation) {
        Map<String, Resource> demanded = Nesting.demanded(contract, operation);
        return (inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                boolean unknown = MadeUpNames.isBelowOne(contract, request) || demanded.entrySet().stream().anyMatch(one -> one.getValue().absent().equals(request.path().get(one.getKey())));
                return unknown ? fired(ShownAnswers.success(contract, operation)) : inner().answer(request);
            }
        };
    }

    /** A stub that differs in what one operation answers, and knows of all that is created. */
    private static final class Only extends AlteredStub {

        private final Operation operation;
        private final StubApi other;

        Only(Operation operation, StubApi other, StubApi inner, Activations activations) {
            super(inner, activations);
            this.operation = operation;
            this.other = other;
        }

        @Override
        public StubResponse answer(StubRequest request) {
            boolean differs = request.operation().equals(operation) || other instanceof Together together && together.isCreation(request);
            return differs ? other.answer(request) : inner().answer(request);
        }
    }

    /** Takes what lies below one thing for what lies below another. */
    private static final class Together extends AlteredResource {

        private final Where above;
        /** Where each was created, by its id; the first one first. */
        private final Map<String, Map<String, String>> places = new LinkedHashMap<>();

        Together(Contract contract, Resource resource, Where above, StubApi inner, Activations activations) {
            super(contract, resource, inner, activations);
            this.above = above;
        }

        boolean isCreation(StubRequest request) {
            return resource.isCreatedBy(request.operation());
        }

        @Override
        public synchronized StubResponse answer(StubRequest request) {
            StubResponse good = inner().answer(request);
            if (isCreation(request) && isSuccess(good)) {
                JsonText.parse(good.body()).value().ifPresent(body -> places.putIfAbsent(resource.idOf(body.at(resource.identity()).asText()),
                        request.path()));
                return good;
            }
            String place = request.path().getOrDefault(above.parameter(), "");
            Optional<Map<String, String>> other = isOf(request, resource.listedBy()) ? places.values().stream().findFirst()
                    : Optional.ofNullable(places.get(id(request)));
            boolean elsewhere = !place.equals(above.absent()) && other.filter(path -> !place.equals(path.get(above.parameter()))).isPresent();
            return elsewhere && (isOf(request, resource.listedBy()) || good.status() == NOT_FOUND) ? fired(inner().answer(at(request, other.get()))) : good;
        }

        private StubRequest at(StubRequest request, Map<String, String> place) {
            Map<String, String> path = new LinkedHashMap<>(request.path());
            path.put(above.parameter(), place.get(above.parameter()));
            return new StubRequest(request.operation(), request.target(), path, request.query(), request.headers(), request.body());
        }
    }
}
