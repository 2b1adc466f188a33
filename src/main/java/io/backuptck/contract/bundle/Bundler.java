package io.backuptck.contract.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Members;
import io.backuptck.contract.bundle.ComponentNames.Imported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts the documents of a contract into one: what stands in others becomes a component of the main one, under its own name. */
final class Bundler {

    /** The kind of component that may stand at a member of that name; everywhere else it is a schema. */
    private static final Map<String, String> KINDS = Map.of("parameters", "parameters", "responses", "responses", "requestBody",
            "requestBodies", "headers", "headers", "examples", "examples", "links", "links", "callbacks", "callbacks");
    private static final List<String> ORDER = List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers",
            "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes");

    private final Contract contract;
    private final ComponentNames names;

    private Bundler(Contract contract) {
        this.contract = contract;
        this.names = new ComponentNames(contract);
    }

    static ObjectNode bundle(Contract contract) {
        return new Bundler(contract).bundle();
    }

    private ObjectNode bundle() {
        ObjectNode bundle = (ObjectNode) copy(contract.node(contract.root()), contract.root());
        if (bundle.path("openapi").asText().startsWith("3.0")) {
            bundle.put("openapi", "3.1.1"); // in whose words it was read
        }
        List<Imported> all = new ArrayList<>();
        ObjectNode bodies = JsonNodeFactory.instance.objectNode();
        for (List<Imported> more = names.named(); !more.isEmpty(); more = names.named()) {
            for (Imported component : more) {
                all.add(component);
                bodies.withObjectProperty(component.kind()).set(component.name(), copy(contract.node(component.from()), component.from()));
            }
        }
        all.sort(Comparator.comparing((Imported component) -> component.from().document()).thenComparing(this::position));
        if (!all.isEmpty() || bundle.has("components")) {
            ObjectNode own = bundle.withObjectProperty("components");
            all.forEach(component -> own.withObjectProperty(component.kind())
                    .set(component.name(), bodies.path(component.kind()).path(component.name())));
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            ORDER.stream().filter(own::has).forEach(kind -> ordered.set(kind, own.get(kind)));
            own.properties().forEach(kind -> ordered.putIfAbsent(kind.getKey(), kind.getValue()));
            bundle.set("components", ordered);
        }
        return bundle;
    }

    /** Where a component stands among its neighbours. */
    private int position(Imported component) {
        int position = 0;
        for (Map.Entry<String, JsonNode> neighbour : contract.node(component.from().parent()).properties()) {
            if (neighbour.getKey().equals(component.from().name())) {
                return position;
            }
            position++;
        }
        return position;
    }

    private JsonNode copy(JsonNode node, Location place) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                copy.add(copy(node.get(i), place.child(Integer.toString(i))));
            }
            return copy;
        }
        return node.isObject() ? object((ObjectNode) node, place) : node.deepCopy();
    }

    private JsonNode object(ObjectNode node, Location place) {
        if (node.path("$ref").isTextual()) {
            Location target = contract.target(place.document(), node.get("$ref").textValue());
            if (isBlock(place) || isPathItem(place) && !target.document().equals(contract.root().document())) {
                return copy(contract.node(target), target);
            }
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> copy.set(member.getKey(), member(member.getKey(), member.getValue(), place)));
        Conventional.schema(copy);
        return copy;
    }

    private JsonNode member(String name, JsonNode value, Location place) {
        Location at = place.child(name);
        if (name.equals("$ref") && value.isTextual()) {
            return JsonNodeFactory.instance.textNode(reference(value.textValue(), place));
        }
        if (Members.DATA.contains(name) || name.startsWith("x-") && !value.path("$ref").isTextual()) {
            JsonNode copy = value.deepCopy();
            if (name.equals("x-requirements")) {
                Conventional.requirements(copy);
            }
            return copy;
        }
        if (name.equals("mapping") && place.name().equals("discriminator")) {
            return mapping(value, place);
        }
        if (name.equals("examples") && value.isObject() || Members.NAMED.contains(name) && value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> copy.set(entry.getKey(), name.equals("examples") && !entry.getValue().has("$ref")
                    ? entry.getValue().deepCopy() : copy(entry.getValue(), at.child(entry.getKey()))));
            return copy;
        }
        return copy(value, at);
    }

    private JsonNode mapping(JsonNode value, Location place) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(entry -> {
            String to = entry.getValue().asText();
            copy.put(entry.getKey(), to.contains("#") || to.matches(".*\\.(ya?ml|json)") ? reference(to, place) : to);
        });
        return copy;
    }

    private String reference(String text, Location place) {
        Location target = contract.target(place.document(), text);
        boolean own = text.startsWith("#") && place.document().equals(contract.root().document());
        String kind = KINDS.getOrDefault(place.name(), KINDS.getOrDefault(place.parent().name(), "schemas"));
        return own ? text : "#" + names.pointer(target, kind).replace("%", "%25").replace("{", "%7B").replace("}", "%7D")
                .replace(" ", "%20");
    }

    /** A block of the kit that stands in a document of its own. */
    private static boolean isBlock(Location place) {
        return place.name().startsWith("x-");
    }

    private static boolean isPathItem(Location place) {
        return place.parent().pointer().equals("/paths");
    }
}
