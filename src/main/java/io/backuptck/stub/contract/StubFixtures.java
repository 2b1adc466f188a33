package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Fixture;
import io.backuptck.contract.FixtureParents;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.validation.RequestValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What exists on a stub that others lie below, for those who have to name it: as the contract shows it, and another one beside it. */
final class StubFixtures {

    private final Contract contract;
    private final RequestValidator validator;

    StubFixtures(Contract contract) {
        this.contract = contract;
        this.validator = new RequestValidator(contract);
    }

    Map<String, String> all() {
        List<String> keys = contract.fixtures().stream().filter(fixture -> fixture.absent().isEmpty()).map(Fixture::key).toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (Operation operation : contract.operations()) {
            for (Parameter parent : FixtureParents.of(contract, operation)) {
                Optional<String> usual = parent.example().or(() -> valid(operation, parent, Stream.of(parent.key() + "-1", parent.key(), "1")));
                usual.filter(any -> keys.contains(parent.key())).ifPresent(value -> values.putIfAbsent(parent.key(), value));
                usual.filter(any -> keys.contains(FixtureParents.second(parent))).flatMap(value -> another(operation, parent, value)).ifPresent(value ->
                        values.putIfAbsent(FixtureParents.second(parent), value));
            }
        }
        return values;
    }

    private Optional<String> another(Operation operation, Parameter parent, String usual) {
        String last = usual.isEmpty() ? "" : usual.substring(usual.length() - 1);
        String other = last.matches("[0-9]") ? Character.toString('0' + (last.charAt(0) - '0' + 1) % 10) : last.equals("a") ? "b" : "a";
        return valid(operation, parent, Stream.of(usual + "-2", usual.substring(0, Math.max(0, usual.length() - 1)) + other));
    }

    private Optional<String> valid(Operation operation, Parameter parent, Stream<String> values) {
        return values.filter(value -> validator.parameter(operation, "path", parent.name(), value).isEmpty()).findFirst();
    }
}
