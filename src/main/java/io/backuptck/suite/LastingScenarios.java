package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import java.util.function.Consumer;

/** The scenarios on what becomes of things that are over, as far as a contract of one's own names a requirement for it. */
final class LastingScenarios {

    private final Contract contract;
    private final GherkinText text;

    LastingScenarios(Contract contract, GherkinText text) {
        this.contract = contract;
        this.text = text;
    }

    /** Of what only a list shows, whether it comes to its end. */
    void listedToItsEnd(Resource resource, String rules) {
        if (resource.readBy().isEmpty() && resource.lifecycle().isPresent()) {
            stated(resource, Promise.ENDS, entry -> text.scenario(resource.oneOf(true) + " comes to its end", "@" + entry.id() + " " + rules + " @starts",
                    "Given a \"" + resource.name() + "\" was followed to its end", "Then it has come to its end", "And it has lived as its lifecycle allows"));
        }
    }

    /** First what must not go away by itself, then what is taken away. */
    void add() {
        contract.resources().forEach(this::stays);
        contract.resources().forEach(this::goes);
    }

    private void stays(Resource resource) {
        String name = "\"" + resource.name() + "\"";
        stated(resource, Promise.ALIKE, entry -> text.scenario(resource.oneOf(true) + " ends as its work does", "@" + entry.id() + " @starts",
                "Given a " + name + " was followed to its end", "Then it has ended as its work has"));
        stated(resource, Promise.KEPT, entry -> text.scenario("What is over is still shown: " + resource.name(), "@" + entry.id() + " @starts",
                "Then each " + name + " that is over is still " + (resource.readBy().isPresent() ? "shown" : "in the list")));
    }

    private void goes(Resource resource) {
        String name = "\"" + resource.name() + "\"";
        stated(resource, Promise.REMOVABLE, entry -> text.scenario(resource.oneOf(true) + " that is over can be removed", "@" + entry.id()
                + " @starts @deletes", "When a " + name + " that is over is removed", "Then its removal is accepted"));
        stated(resource, Promise.OTHERS, entry -> text.scenario("Removing " + resource.oneOf(false) + " leaves the others alone", "@" + entry.id()
                + " @starts @deletes", "Given a " + name + " was removed", "Then the others are still in the list"));
        stated(resource, Promise.REMOVED_TWICE, entry -> text.scenario(resource.oneOf(true) + " is not removed twice", "@" + entry.id()
                + " @starts @deletes", "Given a " + name + " was removed", "Then removing it again is rejected"));
    }

    private void stated(Resource resource, Promise promise, Consumer<Requirement> scenario) {
        contract.promise(resource, promise).ifPresent(scenario);
    }
}
