package io.backuptck.stub.fault;

import io.backuptck.cases.CasePlan;
import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.Refusals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The faults of those operations that a contract leaves to its settings and spans of time: status, body, access, and requests at a limit. */
final class OperationFaults {

    private static final long ANY_SEED = 1;
    private static final StubAccess TOKEN = new StubAccess(StubAccess.Mode.TOKEN, Optional.of("a-token-of-the-run"), Optional.empty(), Optional.empty());

    private final Contract contract;
    private final List<Fault> faults = new ArrayList<>();

    private OperationFaults(Contract contract) {
        this.contract = contract;
    }

    static List<Fault> of(Contract contract) {
        OperationFaults faults = new OperationFaults(contract);
        Set<Operation> operations = new LinkedHashSet<>();
        contract.settings().forEach(setting -> operations.addAll(List.of(setting.readBy(), setting.writtenBy())));
        contract.intervals().forEach(intervals -> operations.add(intervals.operation()));
        operations.forEach(faults::add);
        contract.settings().forEach(setting -> faults.limits(setting.writtenBy()));
        return faults.faults;
    }

    private void add(Operation operation) {
        String place = operation.method() + " " + operation.path();
        for (Requirement entry : contract.requirements().at(operation.location())) {
            if (entry.keywords().contains("success-status")) {
                int other = IntStream.rangeClosed(200, 206).filter(status -> status != 204
                        && !operation.answers().containsKey(Integer.toString(status))).findFirst().orElse(299);
                edit(entry, "other", place + " answers its success with " + other + ".", operation, "2..", Change.status(other));
            }
            boolean ofRejections = contract.requirements().at(operation.location()).stream().noneMatch(other -> other.keywords().contains("error-status"));
            if (ofRejections && entry.keywords().contains("status") && !operation.answers().containsKey("406")) {
                edit(entry, "undocumented", place + " refuses with 406.", operation, "4..", Change.status(406));
            }
        }
        for (Answer answer : operation.answers().values()) {
            contract.requirements().at(answer.location()).stream().filter(entry -> answer.isSuccess() && entry.keywords().contains("body"))
                    .forEach(entry -> edit(entry, "none", "The success of " + place + " has no body.", operation, "2..", Change.body("")));
        }
        operation.findSuccess().flatMap(Answer::schema).map(contract::resolve).filter(schema -> contract.node(schema).path("type").asText().equals("object"))
                .ifPresent(schema -> contract.requirements().at(schema).stream().filter(entry -> entry.keywords().contains("type"))
                        .forEach(entry -> edit(entry, "array", "The success of " + place + " is an array.", operation, "2..", Change.body("[]"))));
        contract.denial(operation).filter(entry -> !entry.isExcluded()).ifPresent(entry -> faults.add(new Fault(entry.id() + ".let-in", contract.api(),
                place + " lets everybody in.", entry.id(), Set.of(), Set.of(operation.id()), usual -> usual.with(TOKEN).unguarded(Set.of(operation.id())))));
    }

    private void edit(Requirement entry, String word, String title, Operation operation, String status, Change change) {
        if (!entry.isExcluded()) {
            faults.add(new Fault(entry.id() + "." + word, contract.api(), title, entry.id(), Set.of(operation.id()),
                    AnswerEdit.of(Where.answers(operation.id(), status), change)));
        }
    }

    /** For each requirement that has requests accepted: a server that refuses them. */
    private void limits(Operation operation) {
        Map<Requirement, RequestCase> accepted = new LinkedHashMap<>();
        CasePlan.of(contract, ANY_SEED).constraints().stream().flatMap(rule -> rule.accepted())
                .filter(one -> one.constraint().operation().equals(operation) && one.requirement().isPresent())
                .filter(one -> operation.body().orElseThrow().examples().values().stream().noneMatch(example -> one.isCarriedBy(bytes(example.toString()))))
                .forEach(one -> accepted.putIfAbsent(one.requirement().get(), one));
        accepted.forEach((entry, one) -> faults.add(new Fault(entry.id() + ".refused", contract.api(), "Refused although it is allowed: " + one.label()
                + " at " + one.constraint().place() + ".", entry.id(), Set.of(operation.id()), (inner, activations) -> new AlteredStub(inner, activations) {
                    @Override
                    public StubResponse answer(StubRequest request) {
                        return request.operation().equals(operation) && one.isCarriedBy(request.body())
                                ? fired(Refusals.invalid(contract, operation)) : inner().answer(request);
                    }
                })));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
