package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource.Promise;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a contract has to say of a resource before one of its promises can be checked at all. */
final class PromiseNeeds {

    private final List<Resource> resources;
    private final List<Collection> collections;
    private final List<ErrorRule> errors;
    private final List<Fixture> fixtures;
    private final JsonNode lifecycles;
    private final List<Operation> operations;

    PromiseNeeds(Behaviours behaviours, List<Fixture> fixtures, JsonNode lifecycles, List<Operation> operations) {
        this(behaviours.resources(), behaviours.collections(), behaviours.errors(), fixtures, lifecycles, operations);
    }

    private PromiseNeeds(List<Resource> resources, List<Collection> collections, List<ErrorRule> errors, List<Fixture> fixtures, JsonNode lifecycles,
            List<Operation> operations) {
        this.operations = operations;
        this.resources = resources;
        this.collections = collections;
        this.errors = errors;
        this.fixtures = fixtures;
        this.lifecycles = lifecycles;
    }

    static PromiseNeeds of(Contract contract) {
        return new PromiseNeeds(contract.resources(), contract.collections(), contract.errors(), contract.fixtures(), contract.lifecycles(),
                contract.operations());
    }

    /** What is missing for a promise, in words; empty when all is there. */
    Optional<String> missing(Resource resource, Promise promise) {
        return promise.needs().stream().filter(need -> !has(resource, need)).findFirst().map(Need::words);
    }

    private boolean has(Resource resource, Need need) {
        return switch (need) {
            case READ -> resource.readBy().isPresent();
            case LOOK -> resource.readBy().isPresent() || isListedById(resource);
            case LIST -> resource.listedBy().isPresent();
            case IDS_IN_LIST -> isListedById(resource);
            case LIFECYCLE -> resource.lifecycle().isPresent();
            case END -> resource.lifecycle().isPresent() || isOverByValues(resource);
            case OVER -> isOverByValues(resource);
            case REMOVAL -> resource.removedBy().isPresent();
            case REMOVAL_WHEN_OVER -> resource.removedBy().isPresent() && (!endsByCall(resource) || isAllowedWhenOver(resource));
            case REMOVAL_OF_NOTHING -> resource.removedBy().filter(this::saysWhatIsAbsent).isPresent();
            case REMOVAL_AS_STEP -> endsByCall(resource);
            case DELETION -> resource.removedBy().filter(removes -> removes.method().equals("DELETE")).isPresent() && !endsByCall(resource);
            case CALL -> resource.removedBy().isPresent() || resource.lifecycle().filter(name -> !lifecycles.path(name).path("transitions")
                    .findValues("call").isEmpty()).isPresent() || operations.stream().anyMatch(one -> PathResources.updates(resources, one).filter(
                    resource::equals).isPresent());
            case ABOVE -> Nesting.above(resources, resource).isPresent() || FixtureParents.apart(resources, fixtures, resource).isPresent();
            case ONE_AT_A_TIME -> resource.oneAtATime();
            case VALUES -> !resource.looks().values().isEmpty();
            case WORK -> resource.looks().work().isPresent();
            case SCENARIO -> false;
        };
    }

    private boolean isListedById(Resource resource) {
        return resource.listedBy().filter(list -> collections.stream().anyMatch(one -> one.operation().equals(list) && one.identity().isPresent()))
                .isPresent();
    }

    /** Where there is a lifecycle, that says it of its final states. */
    private static boolean isOverByValues(Resource resource) {
        return resource.lifecycle().isEmpty() && resource.readBy().isPresent() && !resource.looks().over().isEmpty();
    }

    /** What is gone may well be removed again (RFC 9110, section 9.2.2), unless the contract has an answer for that. */
    private boolean saysWhatIsAbsent(Operation removes) {
        return removes.answers().keySet().stream().anyMatch(Set.of("404", "410", "4XX", Answer.DEFAULT)::contains)
                || errors.stream().anyMatch(error -> error.when() == ErrorRule.Reason.ABSENT);
    }

    /** True when removing is a step of the lifecycle, so that there are states in which it is not allowed. */
    private boolean endsByCall(Resource resource) {
        return resource.removedBy().isPresent() && resource.lifecycle().isPresent() && lifecycles.path(resource.lifecycle().get()).path("transitions")
                .findValuesAsText("call").contains(resource.removedBy().get().id());
    }

    private boolean isAllowedWhenOver(Resource resource) {
        JsonNode machine = lifecycles.path(resource.lifecycle().orElseThrow());
        Set<String> ends = StreamSupport.stream(machine.path("states").spliterator(), false).filter(state -> state.path("kind").asText()
                .matches("final|resting")).map(state -> state.path("name").asText()).collect(Collectors.toSet());
        return StreamSupport.stream(machine.path("transitions").spliterator(), false).filter(step -> step.path("call").asText()
                .equals(resource.removedBy().orElseThrow().id())).flatMap(step -> StreamSupport.stream(step.path("from").spliterator(), false))
                .map(JsonNode::asText).anyMatch(from -> from.equals("*") || ends.contains(from));
    }

    /** A part of a contract without which there is nothing to look at. */
    enum Need {
        READ("has no read-by"),
        LOOK("has neither read-by nor a listed-by with an x-collection that says identity"),
        LIST("has no listed-by"),
        IDS_IN_LIST("has no listed-by with an x-collection that says identity"),
        LIFECYCLE("has no lifecycle"),
        END("has neither a lifecycle nor, with a read-by, over"),
        OVER("has no over, or has a lifecycle"),
        REMOVAL("has no removed-by"),
        REMOVAL_WHEN_OVER("has no removed-by that its lifecycle allows in a final state"),
        REMOVAL_OF_NOTHING("has no removed-by with an answer for what does not exist"),
        REMOVAL_AS_STEP("has no removed-by that is a call of its lifecycle"),
        DELETION("has no removed-by that is a DELETE and no call of its lifecycle"),
        CALL("has neither removed-by nor a lifecycle with a call nor an operation that updates it"),
        ABOVE("lies below no other one"),
        ONE_AT_A_TIME("has no one-at-a-time"),
        VALUES("has no values"),
        WORK("has no work"),
        SCENARIO("has no scenario for it");

        private final String words;

        Need(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
