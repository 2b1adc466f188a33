package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;

/** The scenarios on who may call: each operation that the contract protects, and each that it leaves open to everybody. */
final class AccessScenarios {

    private final Contract contract;
    private final GherkinText text;

    AccessScenarios(Contract contract, GherkinText text) {
        this.contract = contract;
        this.text = text;
    }

    void add() {
        String denied = Tags.errors(contract, ErrorRule.Reason.DENIED);
        for (Operation operation : contract.operations()) {
            contract.denial(operation).ifPresent(entry -> text.scenario(operation.id() + " asks who is calling", "@" + entry.id() + denied + effects(operation),
                    "Then \"" + operation.id() + "\" denies callers without credentials, and with made-up ones"));
            contract.publicity(operation).ifPresent(entry -> text.scenario(operation.id() + " asks nobody who is calling", "@" + entry.id()
                    + (operation.startsWork() ? " @starts" : "") + effects(operation), "Then \"" + operation.id() + "\" answers callers without credentials"));
        }
    }

    /** What happens to settings, and to what is made for that, where a server obeys. */
    private String effects(Operation operation) {
        boolean creates = contract.resources().stream().anyMatch(resource -> resource.isCreatedBy(operation));
        if (contract.settings().stream().anyMatch(setting -> setting.writtenBy().equals(operation))) {
            return " @settings";
        }
        return !operation.changesState() || creates || PathResources.of(contract, operation).isEmpty() ? ""
                : operation.method().equals("DELETE") ? " @starts @deletes" : " @starts @cancels";
    }
}
