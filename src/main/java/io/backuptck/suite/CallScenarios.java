package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.FurtherCall;
import io.backuptck.contract.Nesting;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Precondition;
import io.backuptck.contract.RepeatedKey;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scenarios on calls that change something that the run has made, beside its creation and the first operation that removes it. */
final class CallScenarios {

    private final Contract contract;
    private final GherkinText text;

    CallScenarios(Contract contract, GherkinText text) {
        this.contract = contract;
        this.text = text;
    }

    /** The calls of the life of a resource, and the other operations that remove it. */
    void of(Resource resource) {
        FurtherCall.of(contract, resource).forEach(call -> further(resource, call.operation()));
    }

    private void further(Resource resource, Operation operation) {
        String name = "\"" + resource.name() + "\"";
        String id = "\"" + operation.id() + "\"";
        FurtherCall.late(contract, resource, operation).ifPresent(entry -> text.scenario(operation.id() + " of " + resource.oneOf(false) + " that is over",
                "@" + entry.id() + unchanged(resource) + Tags.errors(contract, ErrorRule.Reason.CONFLICT) + " @starts @cancels", "When a " + name
                + " is created", "Then " + id + " is rejected when it is over"));
        FurtherCall.effect(contract, resource, operation).ifPresent(entry -> text.scenario(operation.id() + " of " + resource.oneOf(false), "@" + entry.id()
                + unchanged(resource) + " " + Tags.answers(contract, operation) + effect(operation), "When a " + name + " is created", "Then " + id + " has its effect on it"));
    }

    private String unchanged(Resource resource) {
        return contract.promise(resource, Promise.UNCHANGED).map(entry -> " @" + entry.id()).orElse("");
    }

    /** Of a resource that lies below another one, whether the two are told apart. */
    void apart(Resource resource) {
        contract.promise(resource, Promise.APART).ifPresent(entry -> text.scenario("A " + resource.name() + " lies where it was created, and nowhere else",
                "@" + entry.id() + " @starts", "Given a \"" + resource.name() + "\" was created", "Then it is listed and shown below nothing else"));
    }

    /** Of each operation whose path names things, whether these have to exist. */
    void unknown() {
        for (Operation operation : contract.operations()) {
            contract.implied(operation, Nesting.UNKNOWN).ifPresent(entry -> text.scenario(operation.id() + " names what does not exist", "@" + entry.id()
                    + Tags.errors(contract, ErrorRule.Reason.ABSENT) + (operation.changesState() ? effect(operation) : ""),
                    "Then \"" + operation.id() + "\" rejects names of what does not exist"));
        }
    }

    /** Of each operation that takes If-Match, or a key that tells repeated requests. */
    void conditions() {
        for (Operation operation : contract.operations()) {
            Precondition.of(contract, operation).ifPresent(condition -> {
                String tags = Stream.of(condition.stale(contract), condition.current(contract), condition.retagged(contract)).flatMap(Optional::stream).map(entry -> "@" + entry.id())
                        .collect(Collectors.joining(" "));
                boolean set = contract.settings().stream().anyMatch(setting -> setting.writtenBy().equals(operation));
                if (!tags.isEmpty()) {
                    text.scenario(operation.id() + " obeys If-Match", tags + (set ? " @settings" : effect(operation)), "Then \"" + operation.id()
                            + "\" is carried out with the current ETag only");
                }
            });
            RepeatedKey.repeated(contract, operation).ifPresent(entry -> text.scenario(operation.id() + " with the same Idempotency-Key", "@" + entry.id()
                    + " @starts", "Then \"" + operation.id() + "\" makes one thing of requests with the same key"));
        }
    }

    /** Those of which the contract says no more than what they take and answer. */
    void others() {
        for (Operation operation : contract.operations()) {
            if (operation.changesState() && isOnThing(operation) && !isElsewhere(operation)) {
                text.scenario(operation.id() + " answers as described", Tags.answers(contract, operation) + effect(operation),
                        "When \"" + operation.id() + "\" is called on what the run has made for it", "Then the answer is as the contract describes it");
            }
        }
    }

    private boolean isOnThing(Operation operation) {
        String last = PathResources.last(operation).orElse("");
        return PathResources.of(contract, operation).containsKey(last);
    }

    private boolean isElsewhere(Operation operation) {
        return contract.settings().stream().anyMatch(setting -> setting.writtenBy().equals(operation)) || contract.resources().stream().anyMatch(resource ->
                resource.isCreatedBy(operation) || resource.isRemovedBy(operation)
                || FurtherCall.of(contract, resource).stream().anyMatch(call -> call.operation().equals(operation)));
    }

    private static String effect(Operation operation) {
        return " @starts" + (operation.method().equals("DELETE") ? " @deletes" : " @cancels");
    }
}
