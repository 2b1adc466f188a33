package io.backuptck.stub.fault;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Servers that take for existing whatever a request names. */
final class Absences {

    private static final int NOT_FOUND = 404;

    private Absences() {
    }

    /** Those that follow from requirements on what does not exist. */
    static List<Fault> of(Contract contract) {
        return contract.operations().stream().flatMap(operation -> contract.absence(operation).filter(entry -> !entry.isExcluded()).stream()
                .flatMap(entry -> operation.parameters().stream().filter(parameter -> parameter.in().equals("path")).reduce((first, last) -> last).stream()
                        .map(last -> new Fault(entry.id() + ".shown", contract.api(), operation.method() + " " + operation.path()
                                + " takes every " + last.name() + " for one that exists.", entry.id(), Set.of(operation.id()), ignored(operation, last))))).toList();
    }

    /** @param named the parameter whose value need not exist */
    static Alteration ignored(Operation operation, Parameter named) {
        return (inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                StubResponse good = inner().answer(request);
                if (!request.operation().equals(operation) || good.status() != NOT_FOUND) {
                    return good;
                }
                Map<String, String> path = new LinkedHashMap<>(request.path());
                path.put(named.name(), named.example().orElse("1"));
                return fired(inner().answer(new StubRequest(operation, request.target(), path, request.query(), request.headers(), request.body())));
            }
        };
    }
}
