package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Contract;
import io.backuptck.contract.FurtherCall;
import io.backuptck.contract.Operation;
import io.backuptck.contract.RequestBody;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Words;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ShownAnswers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The faults of a contract of somebody's own that follow from what {@code x-resources} promises. */
final class ResourceFaults {

    private final Contract contract;
    private final Resource resource;
    private final List<Fault> faults = new ArrayList<>();

    private ResourceFaults(Contract contract, Resource resource) {
        this.contract = contract;
        this.resource = resource;
    }

    static List<Fault> of(Contract contract) {
        return contract.resources().stream().flatMap(resource -> new ResourceFaults(contract, resource).all().stream()).toList();
    }

    private List<Fault> all() {
        contract.implied(resource.createdBy(), "EXAMPLE").ifPresent(entry -> faults.add(new Fault(entry.id() + ".crash", contract.api(),
                "The request that the contract shows makes the server fail.", entry.id(), Set.of(resource.createdBy().id()),
                AnswerEdit.of(Where.answers(resource.createdBy().id(), "2.."), Change.status(500)))));
        add(Promise.IDENTITY, "same", "Every one has the id of the first one.", (inner, activations) -> new SameId(contract, resource, inner, activations));
        resource.readBy().ifPresent(this::reading);
        resource.listedBy().ifPresent(this::listing);
        resource.removedBy().ifPresent(this::removing);
        FurtherCall.of(contract, resource).forEach(this::further);
        leaving();
        reacting(Promise.ONE, "accepted", "A second one is accepted while one is not over.", Optional.of(resource.createdBy()), (stub, request) -> {
            StubResponse good = stub.inner().answer(request);
            return isConflict(good) ? stub.fired(ShownAnswers.success(contract, request.operation())) : good;
        });
        return faults;
    }

    private void reading(Operation reads) {
        reacting(Promise.READABLE, "lost", "What was created is not found.", Optional.of(reads), (stub, request) ->
                stub.fired(stub.inner().answer(stub.about(request, resource.absent()))));
        if (!resource.identity().isEmpty() || resource.header().isEmpty()) {
            add(Promise.READABLE, "other", "What is read has the id of another one.", AnswerEdit.of(Where.answers(reads.id(), "2.."),
                    Change.replace(resource.identity(), AlteredResource::other)));
        }
        String[] known = new String[1];
        add(Promise.ABSENT, "shown", "What does not exist is shown.", (inner, activations) -> {
            known[0] = null;
            return new AlteredResource(contract, resource, inner, activations) {
                @Override
                public synchronized StubResponse answer(StubRequest request) {
                    if (isOf(request, Optional.of(reads)) && id(request).equals(resource.absent())) {
                        return fired(known[0] == null ? ShownAnswers.success(contract, reads) : inner().answer(about(request, known[0])));
                    }
                    StubResponse good = inner().answer(request);
                    if (isOf(request, Optional.of(reads)) && isSuccess(good)) {
                        known[0] = id(request);
                    }
                    return good;
                }
            };
        });
    }

    private void listing(Operation list) {
        String identity = contract.collection(list.id()).flatMap(Collection::identity).orElse(resource.identity());
        Where some = Where.answers(List.of(list.id()), null, "2..", Map.of(resource.items() + "/0" + identity, ".+"));
        Where several = Where.answers(List.of(list.id()), null, "2..", Map.of(resource.items() + "/1" + identity, ".+"));
        add(Promise.LISTED, "lost", "The list shows nothing.", AnswerEdit.of(some, empty(resource.items()), contract.collection(list.id())
                .flatMap(Collection::total).map(total -> Change.set(total, JsonNodeFactory.instance.numberNode(0)))
                .orElse(answer -> { })));
        resource.lifecycle().map(name -> Machine.of(contract, name)).filter(machine -> machine.stateMembers().size() == 1).ifPresent(machine ->
                machine.states().stream().filter(state -> !state.isEnd()).findFirst().ifPresent(state -> add(Promise.AGREED, "stale",
                        "The list shows each in the state " + state.name() + ".", AnswerEdit.of(some, answer -> answer.json().ifPresent(json -> {
                            for (JsonNode item : json.at(resource.items())) {
                                String identified = identity.substring(0, Math.max(0, identity.lastIndexOf('/')));
                                String member = machine.stateMembers().get(0);
                                if (item.at(identified) instanceof ObjectNode shown && shown.has(member)) {
                                    shown.set(member, Words.like(shown.path(member), state.name()));
                                }
                            }
                            answer.jsonEdited();
                        })))));
        add(Promise.UNIQUE, "twice", "The list shows one twice.", AnswerEdit.of(several, Change.copy(resource.items() + "/1", resource.items() + "/0")));
    }

    /** An array that is the whole body has no place in anything. */
    private static Change empty(String items) {
        return items.isEmpty() ? Change.body("[]") : Change.set(items, JsonNodeFactory.instance.arrayNode());
    }

    private void leaving() {
        Optional<JsonNode> example = resource.createdBy().body().filter(RequestBody::isJson).flatMap(body -> body.examples().values().stream().findFirst());
        example.ifPresent(body -> reacting(Promise.LEFT, "made", "A creation that is rejected makes one.", Optional.of(resource.createdBy()), (stub, request) -> {
            StubResponse good = stub.inner().answer(request);
            boolean wrong = isConflict(good) && !resource.oneAtATime();
            boolean made = wrong && AlteredResource.isSuccess(stub.inner().answer(request.withBody(body.toString().getBytes(StandardCharsets.UTF_8))));
            return made ? stub.fired(good) : good;
        }));
    }

    private void removing(Operation removes) {
        contract.promise(resource, Promise.REMOVED).ifPresent(entry -> add(entry, "ignored", "Removing one is accepted and has no effect.", removes,
                ignoring(removes)));
        reacting(Promise.REMOVED_ABSENT, "accepted", "Removing what does not exist is accepted.", Optional.of(removes), (stub, request) ->
                stub.id(request).equals(resource.absent()) ? stub.fired(ShownAnswers.success(contract, removes)) : stub.inner().answer(request));
        contract.promise(resource, Promise.REMOVED_LATE).ifPresent(entry -> add(entry, "accepted", "Removing what is over is accepted.", removes, late(removes)));
    }

    /** The same of another operation that removes one, or is called in its life. */
    private void further(FurtherCall call) {
        String id = call.operation().id();
        FurtherCall.effect(contract, resource, call.operation()).ifPresent(entry -> add(entry, "ignored", id + " is accepted and has no effect.",
                call.operation(), ignoring(call.operation())));
        FurtherCall.late(contract, resource, call.operation()).ifPresent(entry -> add(entry, "accepted", id + " of what is over is accepted.",
                call.operation(), late(call.operation())));
    }

    private Reaction ignoring(Operation operation) {
        return (stub, request) -> {
            Operation asks = resource.readBy().orElse(operation);
            boolean there = !asks.equals(operation) && AlteredResource.isSuccess(stub.inner().answer(stub.with(request, asks, stub.id(request))));
            return there ? stub.fired(ShownAnswers.success(contract, operation)) : stub.inner().answer(request);
        };
    }

    private Reaction late(Operation operation) {
        return (stub, request) -> {
            StubResponse good = stub.inner().answer(request);
            return isConflict(good) ? stub.fired(ShownAnswers.success(contract, operation)) : good;
        };
    }

    private static boolean isConflict(StubResponse answer) {
        return answer.status() >= 400 && answer.status() < 500 && answer.status() != 404;
    }

    /** What a server does with a request. */
    @FunctionalInterface
    private interface Reaction {

        StubResponse to(AlteredResource stub, StubRequest request);
    }

    private void reacting(Promise promise, String word, String title, Optional<Operation> operation, Reaction reaction) {
        add(promise, word, title, to(operation, reaction));
    }

    private Alteration to(Optional<Operation> operation, Reaction reaction) {
        return (inner, activations) -> new AlteredResource(contract, resource, inner, activations) {
            @Override
            public synchronized StubResponse answer(StubRequest request) {
                return isOf(request, operation) ? reaction.to(this, request) : inner().answer(request);
            }
        };
    }

    private void add(Requirement entry, String word, String title, Operation operation, Reaction reaction) {
        add(entry, word, title, Set.of(operation.id()), to(Optional.of(operation), reaction));
    }

    private void add(Promise promise, String word, String title, Alteration alteration) {
        Set<String> operations = new LinkedHashSet<>();
        Stream.of(Optional.of(resource.createdBy()), resource.readBy(), resource.listedBy(), resource.removedBy()).flatMap(Optional::stream)
                .forEach(operation -> operations.add(operation.id()));
        contract.promise(resource, promise).ifPresent(entry -> add(entry, word, title, operations, alteration));
    }

    private void add(Requirement entry, String word, String title, Set<String> operations, Alteration alteration) {
        faults.add(new Fault(entry.id() + "." + word, contract.api(), title, entry.id(), operations, alteration));
    }
}
