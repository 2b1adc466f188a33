package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.lifecycle.Configuration;
import java.util.Optional;
import java.util.Set;

/** Shows things as they stand, in the form that each answer has for them. */
final class Views {

    private final Contract contract;
    private final Templates templates;

    Views(Contract contract, Templates templates) {
        this.contract = contract;
        this.templates = templates;
    }

    /**
     * The whole view, as the operation that reads one answers it; of a thing that cannot be read, as its creation did. Above the
     * example stand what the creation answered, the example of the present state, what the caller said, and the state, in turn.
     */
    Draft full(Kind kind, StoredResource thing) {
        Outcome outcome = Outcome.success(kind.resource().readBy().orElse(kind.resource().createdBy()));
        Draft draft = new Draft(contract, outcome.schema(), templates.of(outcome), kind.home());
        Optional<JsonNode> inState = templates.inState(outcome, kind, thing.at());
        Set<String> fixed = kind.course().map(Course::fixed).orElse(Set.of());
        draft.offerAll(thing.born());
        inState.map(body -> body.at(kind.home())).filter(JsonNode::isObject).ifPresent(body ->
                draft.offerAll(((ObjectNode) body).deepCopy().without(fixed)));
        state(kind, draft, thing.at());
        draft.offerAll(thing.facts());
        Moments.put(draft, thing.created(), thing.changed(), Moments.names(thing.facts()), fixed);
        kind.course().ifPresent(course -> {
            course.keep(draft);
            course.growing(draft.thing()).stream().filter(member -> isNumber(draft.thing().path(member))).forEach(member ->
                    draft.set(member, thing.notLess(member, draft.thing().path(member))));
        });
        identify(draft, kind.resource().identity(), kind, thing);
        return draft;
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.isTextual() && value.textValue().matches("-?\\d+(\\.\\d+)?");
    }

    /** As the operation that reads one answers; missing when it answers without a body. */
    JsonNode read(Kind kind, StoredResource thing) {
        JsonNode template = templates.of(Outcome.success(kind.resource().readBy().orElseThrow()));
        return template.isMissingNode() ? template : full(kind, thing).whole();
    }

    /** In the form of another operation's success. */
    JsonNode in(Operation operation, Kind kind, StoredResource thing) {
        Outcome outcome = Outcome.success(operation);
        Draft draft = new Draft(contract, outcome.schema(), templates.of(outcome, kind, thing.at()), kind.home());
        return draft.whole().isMissingNode() ? draft.whole() : shown(draft, kind.resource().identity(), kind, thing);
    }

    /** As an element of a list. */
    JsonNode element(Optional<Location> schema, JsonNode template, String identity, Kind kind, StoredResource thing) {
        return shown(new Draft(contract, schema, template, ""), identity, kind, thing);
    }

    private JsonNode shown(Draft draft, String identity, Kind kind, StoredResource thing) {
        ObjectNode view = full(kind, thing).thing();
        draft.offerAll(view);
        identify(draft, identity, kind, thing);
        return draft.whole();
    }

    private static void state(Kind kind, Draft draft, Optional<Configuration> at) {
        kind.course().ifPresent(course -> at.ifPresent(place -> course.members(place).forEach(draft::set)));
    }

    private static void identify(Draft draft, String pointer, Kind kind, StoredResource thing) {
        if (!pointer.isEmpty() && (draft.at(pointer).isPresent() || !draft.whole().at(pointer).isMissingNode())) {
            draft.put(pointer, kind.named(draft, pointer, thing.id(), thing.path()));
        }
    }
}
