package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses a contract of one's own that compares members of a resource or of an item which no schema describes: nothing would ever be
 * there, so that the check could not fail.
 */
final class OwnMembers {

    /** The words of an invariant that name a member of what has the life. */
    private static final List<String> MEMBERS = List.of("member", "members", "other", "earlier", "later", "number");

    private final Contract contract;
    private final SchemaPlaces places;
    private final String file;

    private OwnMembers(Contract contract, String file) {
        this.contract = contract;
        this.places = new SchemaPlaces(contract);
        this.file = file;
    }

    static void check(Contract contract, String file) {
        OwnMembers checks = new OwnMembers(contract, file);
        contract.collections().forEach(checks::collection);
        contract.resources().forEach(checks::resource);
        contract.settings().forEach(checks::setting);
        contract.lifecycles().properties().forEach(machine -> checks.machine(machine.getKey(), machine.getValue()));
    }

    private void collection(Collection collection) {
        String words = "the x-collection of " + collection.operation().id();
        collection.identity().ifPresent(place -> inItem(collection.operation(), collection.items(), place, words + " has its identity at"));
        collection.order().ifPresent(order -> inItem(collection.operation(), collection.items(), order.by(), words + " has its order by"));
        collection.filters().values().forEach(filter -> filter.at().forEach(place ->
                inItem(collection.operation(), collection.items(), place, words + " has the filter " + filter.parameter() + " at")));
    }

    private void resource(Resource resource) {
        String mark = resource.looks().mark();
        if (mark.isEmpty()) {
            return;
        }
        String words = "the resource " + resource.name() + " has its mark at";
        boolean sent = resource.createdBy().body().map(RequestBody::schema).filter(schema -> places.mayHave(schema, mark)).isPresent();
        if (!sent) {
            throw new ContractException(file + ": " + words + " " + mark + ", which is no place in the body of " + resource.createdBy().id());
        }
        resource.listedBy().ifPresent(list -> inItem(list, resource.items(), mark, words));
    }

    /** A member that is misspelt would be guarded by nothing. */
    private void setting(Setting setting) {
        Location sent = setting.writtenBy().body().orElseThrow().schema();
        Stream.concat(setting.guarded().stream(), setting.lists().stream()).filter(member -> !places.mayHave(sent, setting.sent() + "/" + member)).findFirst()
                .ifPresent(member -> {
                    throw new ContractException(file + ": the setting " + setting.name() + " names the member " + member + ", which no body of "
                            + setting.writtenBy().id() + " has");
                });
    }

    private void inItem(Operation operation, String items, String place, String words) {
        boolean there = operation.findSuccess().flatMap(Answer::schema).map(schema -> places.mayHave(schema, items + "/0" + place)).orElse(true);
        if (!there) {
            throw new ContractException(file + ": " + words + " " + place + ", which is no place in an item of " + operation.id());
        }
    }

    private void machine(String name, JsonNode machine) {
        Location schema = contract.root().child("components").child("schemas").child(machine.path("resource").asText());
        if (contract.node(schema).isMissingNode()) {
            return; // a name for people
        }
        List<String> named = new ArrayList<>();
        machine.path("state").forEach(member -> named.add(member.asText()));
        for (JsonNode invariant : machine.path("invariants")) {
            MEMBERS.stream().map(invariant::path).forEach(member -> {
                member.forEach(one -> named.add(one.asText()));
                if (member.isTextual()) {
                    named.add(member.asText());
                }
            });
            invariant.path("when").fieldNames().forEachRemaining(named::add);
        }
        named.stream().filter(member -> !places.mayHave(schema, "/" + member)).findFirst().ifPresent(member -> {
            throw new ContractException(file + ": the lifecycle " + name + " names the member " + member + ", which the schema " + schema.name() + " does not have");
        });
    }
}
