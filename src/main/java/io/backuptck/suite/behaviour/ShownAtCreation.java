package io.backuptck.suite.behaviour;

import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.contract.SchemaPlaces;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether the answer of a creation shows the thing that it made. It may show something else that only names it, such as the piece of
 * work that makes it, and that may have a member of the same name for its own state.
 */
final class ShownAtCreation {

    private final Contract contract;
    private final Resource resource;

    ShownAtCreation(Contract contract, Resource resource) {
        this.contract = contract;
        this.resource = resource;
    }

    /** @param item an object in the answer of the creation that could be the thing */
    boolean shows(Item item) {
        String place = item.pointer();
        List<Location> here = schemas(item.answer().operation().answer(item.answer().status()), place);
        List<Location> own = resource.readBy().map(reads -> read(resource)).orElse(List.of());
        if (here.stream().anyMatch(own::contains)) {
            return true;
        }
        boolean another = contract.resources().stream().filter(one -> !one.equals(resource)).map(this::read).flatMap(List::stream)
                .anyMatch(here::contains);
        return !another && isNamedAlike(place);
    }

    /** Whether its id stands in the object where it stands in the thing itself. */
    private boolean isNamedAlike(String place) {
        String identity = resource.identity();
        if (!resource.looks().ownId().isEmpty()) {
            return identity.equals(place + resource.looks().ownId());
        }
        return place.equals(parent(identity)) || resource.readBy().flatMap(Operation::findSuccess)
                .flatMap(Answer::schema).map(schema -> new SchemaPlaces(contract).mayHave(schema, identity)).orElse(true);
    }

    /** The schemas of what the read of a resource shows, wherever it can stand in the answer; that of the whole where its id says nothing else. */
    private List<Location> read(Resource one) {
        String identity = one.identity();
        Optional<Answer> answer = one.readBy().flatMap(Operation::findSuccess);
        String shown = one.looks().shown();
        List<Location> places = shown.isEmpty() ? schemas(answer, parent(identity)) : schemas(answer, shown);
        return places.isEmpty() ? schemas(answer, "") : places;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private List<Location> schemas(Optional<Answer> answer, String place) {
        return answer.flatMap(Answer::schema).map(schema -> new SchemaPlaces(contract).at(schema, place)).orElse(List.of()).stream()
                .map(contract::resolve).toList();
    }
}
