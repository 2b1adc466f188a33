package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathName;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Machine;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of thing that the stub keeps.
 *
 * @param course empty when it has no states
 * @param home   JSON pointer of the object that shows the thing, in answers that wrap it in something; else the empty text
 */
record Kind(Contract contract, Resource resource, Optional<Course> course, String home) {

    static Kind of(Contract contract, Resource resource) {
        Optional<Course> course = resource.lifecycle().map(name -> Machine.of(contract, name))
                .filter(machine -> !machine.states().isEmpty()).map(Course::new);
        return new Kind(contract, resource, course, home(contract, resource, course));
    }

    /** What encloses the id, or the nearest around it that shows states too. */
    private static String home(Contract contract, Resource resource, Optional<Course> course) {
        String parent = Pointers.parent(resource.identity());
        Optional<Shape> whole = resource.readBy().or(() -> Optional.of(resource.createdBy()))
                .flatMap(operation -> Outcome.success(operation).schema()).map(schema -> Shape.of(contract, schema));
        if (whole.isEmpty() || course.isEmpty()) {
            return parent;
        }
        String state = course.get().machine().stateMembers().stream().findFirst().orElse("");
        for (String place = parent; !place.isEmpty(); place = Pointers.parent(place)) {
            if (whole.get().at(place).widened().members().contains(state)) {
                return place;
            }
        }
        return whole.get().widened().members().contains(state) ? "" : parent;
    }

    /** The id as an answer shows it at a JSON pointer: with what it lies below, where the contract shows names of that kind. */
    JsonNode named(Draft draft, String pointer, JsonNode id, Map<String, String> path) {
        JsonNode shown = draft.whole().at(pointer);
        return !id.isTextual() || !shown.isTextual() ? id
                : JsonNodeFactory.instance.textNode(PathName.of(resource).of(shown.textValue(), id.textValue(), path));
    }

    /** Whether an operation has a path parameter that names one of these. */
    boolean isNamedBy(Operation operation) {
        return !resource.parameter().isEmpty() && operation.path().contains("{" + resource.parameter() + "}");
    }

    /** Whether an operation's path goes on from that of the operation that reads or removes one of these. */
    boolean isAbove(Operation operation) {
        return resource.readBy().or(resource::removedBy).filter(own -> operation.path().startsWith(upToId(own.path()))).isPresent();
    }

    private String upToId(String path) {
        String id = "{" + resource.parameter() + "}";
        int place = path.indexOf(id);
        return place < 0 ? path : path.substring(0, place + id.length());
    }

    boolean isCreatedBy(Operation operation) {
        return resource.isCreatedBy(operation);
    }

    boolean isReadBy(Operation operation) {
        return resource.readBy().filter(operation::equals).isPresent();
    }

    /** Whether one is read at that address. */
    boolean isReadAt(String path) {
        return resource.readBy().filter(read -> read.path().equals(path)).isPresent();
    }

    boolean isListedBy(Operation operation) {
        return resource.listedBy().filter(operation::equals).isPresent();
    }

    /** Whether an operation ends one of these, takes it away, or moves it to another state. */
    boolean isMovedBy(Operation operation) {
        return resource.isRemovedBy(operation)
                || isNamedBy(operation) && course.filter(known -> known.knows(operation.id())).isPresent();
    }
}
