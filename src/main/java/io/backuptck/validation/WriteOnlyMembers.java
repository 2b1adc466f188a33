package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what an answer shows although its schema says that only requests have it ({@code writeOnly}). */
public final class WriteOnlyMembers {

    private static final String WORD = "writeOnly";
    private static final int DEEPEST = 24;

    private final Contract contract;
    private final boolean exist;

    public WriteOnlyMembers(Contract contract) {
        this.contract = contract;
        this.exist = contract.documents().values().stream().anyMatch(document -> document.findValue(WORD) != null);
    }

    /** True for a contract that has such members. */
    boolean exist() {
        return exist;
    }

    /** Places of such members in the schema by their JSON pointers; a member that is null shows nothing. */
    public Map<String, Location> shown(Location schema, JsonNode value) {
        Map<String, Location> shown = new TreeMap<>();
        visit(schema, value, "", shown, 0);
        return shown;
    }

    private void visit(Location reference, JsonNode value, String pointer, Map<String, Location> shown, int depth) {
        if (depth > DEEPEST || !value.isContainerNode()) {
            return;
        }
        Location schema = contract.resolve(reference);
        JsonNode node = contract.node(schema);
        node.path("properties").fieldNames().forEachRemaining(name -> {
            JsonNode member = value.path(name);
            Location place = schema.child("properties").child(name);
            if (!member.isMissingNode() && !member.isNull()) {
                String own = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                if (contract.node(place).path(WORD).asBoolean() || contract.node(contract.resolve(place)).path(WORD).asBoolean()) {
                    shown.put(own, place);
                } else {
                    visit(place, member, own, shown, depth + 1);
                }
            }
        });
        if (node.has("items")) {
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                visit(schema.child("items"), value.get(i), pointer + "/" + i, shown, depth + 1);
            }
        }
        for (int i = 0; i < node.path("allOf").size(); i++) {
            visit(schema.child("allOf").child(Integer.toString(i)), value, pointer, shown, depth + 1);
        }
        for (String choice : List.of("oneOf", "anyOf")) { // only what it is says anything
            for (int i = 0; i < node.path(choice).size(); i++) {
                Location one = schema.child(choice).child(Integer.toString(i));
                if (SchemaValidator.of(contract).validate(contract.resolve(one), value).violations().isEmpty()) {
                    visit(one, value, pointer, shown, depth + 1);
                }
            }
        }
    }
}
