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
import io.backuptck.contract.SchemaPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** States of a lifecycle that the schema of their member refuses: no server can show one and keep the schema, too. */
public final class StateFlaws {

    private final Contract contract;
    private final SchemaValidator validator;
    private final List<Flaw> flaws = new ArrayList<>();

    private StateFlaws(Contract contract) {
        this.contract = contract;
        this.validator = SchemaValidator.of(contract);
    }

    /** None where a reference leads nowhere: whoever follows it says so. */
    public static List<Flaw> of(Contract contract) {
        StateFlaws states = new StateFlaws(contract);
        try {
            contract.lifecycles().properties().forEach(machine -> states.machine(machine.getKey(), machine.getValue()));
        } catch (InvalidSchemaRefException nowhere) {
            return List.of();
        }
        return states.flaws;
    }

    private void machine(String name, JsonNode machine) {
        List<String> members = new ArrayList<>();
        machine.path("state").forEach(member -> members.add(member.asText()));
        List<Place> shown = shown(name, machine);
        Location life = contract.resolve(contract.root().child("x-lifecycles")).child(name);
        calls(name, machine, life);
        for (int i = 0; i < machine.path("invariants").size(); i++) {
            invariant(machine, machine.path("invariants").get(i), life.child("invariants").child(Integer.toString(i)), shown);
        }
        Location place = life.child("states");
        for (int i = 0; i < machine.path("states").size(); i++) {
            String state = machine.path("states").get(i).path("name").asText();
            String[] parts = members.size() == 1 ? new String[] {state} : state.split("/", -1);
            for (int part = 0; part < members.size() && parts.length == members.size(); part++) {
                String member = members.get(part);
                List<Location> schemas = shown.stream().flatMap(one -> new SchemaPlaces(contract).at(one.schema(), one.pointer() + "/" + member).stream()).toList();
                String value = parts[part];
                if (!schemas.isEmpty() && schemas.stream().noneMatch(schema -> fits(schema, value))) {
                    String words = "the lifecycle " + name + " has the state " + state + ", and the schema of " + member + " refuses " + value
                            + "; add it there, or take the state away";
                    flaws.add(isEndOfExistence(machine, state) ? Flaw.doubtful(place.child(Integer.toString(i)), words)
                            : Flaw.wrong(place.child(Integer.toString(i)), words));
                }
            }
        }
    }

    private void calls(String name, JsonNode machine, Location life) {
        machine.path("calls").forEach(call -> {
            if (!contract.api().isBuiltIn() && contract.operations().stream().noneMatch(operation -> operation.id().equals(call.asText()))) {
                flaws.add(Flaw.wrong(life.child("calls"), "the lifecycle " + name + " has the call " + call.asText() + ", and there is no such operation"));
            }
        });
    }

    /** A condition that no server can fulfil: what it guards would hold of nothing. */
    private void invariant(JsonNode machine, JsonNode rule, Location place, List<Place> shown) {
        for (String word : List.of("when", "unless")) {
            rule.path(word).properties().forEach(member -> member.getValue().forEach(value -> {
                List<Location> schemas = shown.stream().flatMap(one -> new SchemaPlaces(contract).at(one.schema(), one.pointer() + "/" + member.getKey()).stream())
                        .toList();
                if (!value.asText().isEmpty() && !schemas.isEmpty() && schemas.stream().noneMatch(schema -> fits(schema, value.asText()))) {
                    String words = rule.path("id").asText("an invariant") + " speaks of " + member.getKey() + " " + value.asText() + ", which its schema refuses";
                    flaws.add(isEndOfExistence(machine, value.asText()) ? Flaw.doubtful(place.child(word), words) : Flaw.wrong(place.child(word), words));
                }
            }));
        }
    }

    /** @param pointer of what has the life, in what the schema describes */
    private record Place(Location schema, String pointer) {
    }

    /** What has the life: the schema that is named or, where that is a name for people, what the reads of its resources show. */
    private List<Place> shown(String name, JsonNode machine) {
        Location named = contract.root().child("components").child("schemas").child(machine.path("resource").asText());
        if (!contract.node(named).isMissingNode()) {
            return List.of(new Place(named, ""));
        }
        return contract.resources().stream().filter(resource -> resource.lifecycle().filter(name::equals).isPresent()).flatMap(resource ->
                resource.readBy().flatMap(Operation::findSuccess).flatMap(Answer::schema).stream().flatMap(schema -> places(resource).stream().map(place ->
                        new Place(schema, place)))).toList();
    }

    /** Where in the answer of its read a resource may stand: where that is said, else around its id, or as the whole. */
    static List<String> places(Resource resource) {
        String shown = resource.looks().shown();
        String identity = resource.identity();
        return shown.isEmpty() ? Stream.of(identity.substring(0, Math.max(0, identity.lastIndexOf('/'))), "").distinct().toList() : List.of(shown);
    }

    /** A member need not be a text: its value counts as it is written. */
    private boolean fits(Location schema, String value) {
        return Stream.concat(Stream.of(TextNode.valueOf(value)), JsonText.parse(value).value().stream()).anyMatch(one ->
                validator.validate(schema, one).violations().isEmpty());
    }

    /** One that people may give a name to although nothing shows it: what is deleted is gone. */
    private boolean isEndOfExistence(JsonNode machine, String state) {
        List<String> calls = new ArrayList<>();
        machine.path("transitions").forEach(step -> {
            if (step.path("to").asText().equals(state)) {
                calls.add(step.path("call").asText());
            }
        });
        return !calls.isEmpty() && calls.stream().allMatch(call -> contract.operations().stream().anyMatch(operation -> operation.id().equals(call)
                && operation.method().equals("DELETE")));
    }
}
