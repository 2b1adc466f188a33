package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InvalidSchemaRefException;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Flaw;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Work;
import io.backuptck.contract.SchemaPlaces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words of {@code x-resources} that speak of members and states that no server can show: what they say would be checked of nothing, or fail everybody. */
public final class ResourceFlaws {

    private final Contract contract;
    private final Resource resource;
    private final Location place;
    private final List<Flaw> flaws = new ArrayList<>();

    private ResourceFlaws(Contract contract, Resource resource) {
        this.contract = contract;
        this.resource = resource;
        this.place = contract.resolve(contract.root().child("x-resources")).child(resource.name());
    }

    public static List<Flaw> of(Contract contract) {
        return contract.resources().stream().flatMap(resource -> new ResourceFlaws(contract, resource).all().stream()).toList();
    }

    private List<Flaw> all() {
        Resource.Looks looks = resource.looks();
        Map.of("over", looks.over().keySet(), "disregard", looks.disregard().keySet(), "owner", looks.owner().keySet(), "values", looks.values().keySet(),
                "agreed", looks.agreed()).forEach((word, pointers) -> pointers.forEach(pointer -> member(place.child(word), word, pointer)));
        if (!looks.begun().isEmpty()) {
            member(place.child("begun"), "begun", looks.begun());
        }
        looks.values().forEach((pointer, value) -> sent(pointer, value.sent()));
        looks.work().ifPresent(this::work);
        if (!looks.keeps().isEmpty()) {
            state(place.child("keeps"), "keeps", resource, looks.keeps());
        }
        absent();
        return flaws;
    }

    private void member(Location word, String named, String pointer) {
        boolean there = resource.readBy().flatMap(Operation::findSuccess).flatMap(Answer::schema).map(schema ->
                StateFlaws.places(resource).stream().anyMatch(around -> new SchemaPlaces(contract).mayHave(schema, around + pointer))).orElse(true);
        if (!there) {
            wrong(word, named + " with " + pointer + ", which is no place in what " + resource.readBy().orElseThrow().id() + " shows");
        }
    }

    private void sent(String pointer, String sent) {
        boolean there = sent.isEmpty() || Stream.concat(Stream.of(resource.createdBy()), resource.alsoBy().stream()).anyMatch(operation ->
                operation.body().map(body -> new SchemaPlaces(contract).mayHave(body.schema(), sent)).orElse(false));
        if (!there) {
            wrong(place.child("values").child(pointer), "values with sent: " + sent + ", which is no place in the body of " + resource.createdBy().id());
        }
    }

    private void work(Work work) {
        Location word = place.child("work");
        contract.resources().stream().filter(other -> other.name().equals(work.resource())).findFirst().ifPresentOrElse(other -> {
            work.ends().keySet().forEach(end -> state(word.child("ends"), "work", other, end));
            if (!work.fails().isEmpty()) {
                state(word.child("fails"), "work", other, work.fails());
            }
        }, () -> wrong(word, "work of the resource " + work.resource() + ", and there is no such resource"));
        work.ends().values().forEach(end -> state(word.child("ends"), "work", resource, end));
    }

    private void state(Location word, String named, Resource of, String state) {
        Set<String> states = new LinkedHashSet<>();
        of.lifecycle().ifPresent(name -> contract.lifecycles().path(name).path("states").forEach(one -> states.add(one.path("name").asText())));
        if (!states.isEmpty() && !states.contains(state)) {
            wrong(word, named + " with the state " + state + " of the " + of.name() + ", whose lifecycle has " + String.join(", ", states));
        }
    }

    /** An id that is wrong by its own schema is rejected for that, and tells nothing of what does not exist. */
    private void absent() {
        if (contract.node(place.child("absent")).isMissingNode()) {
            return;
        }
        resource.readBy().or(resource::removedBy).stream().flatMap(operation -> operation.parameters().stream()).filter(parameter ->
                parameter.in().equals("path") && parameter.name().equals(resource.parameter())).findFirst().ifPresent(parameter -> {
                    RequestValidator requests = new RequestValidator(contract);
                    JsonNode text = TextNode.valueOf(resource.absent());
                    try {
                        if (!requests.fits(parameter.schema(), text) && JsonText.parse(resource.absent()).value().filter(value ->
                                requests.fits(parameter.schema(), value)).isEmpty()) {
                            wrong(place.child("absent"), "absent: " + resource.absent() + ", which the schema of " + parameter.name() + " refuses");
                        }
                    } catch (InvalidSchemaRefException nowhere) {
                        return; // whoever follows the reference says so
                    }
                });
    }

    private void wrong(Location word, String words) {
        flaws.add(Flaw.wrong(word, "the resource " + resource.name() + " has " + words));
    }
}
