package io.backuptck.report.site;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import io.backuptck.report.site.SchemaNode.Constraint;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays a schema of a contract out as a tree for people, with references followed and alternatives merged. */
final class SchemaTree {

    private static final List<String> KEYWORDS = List.of("enum", "const", "format", "pattern", "minLength", "maxLength",
            "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
            "minProperties", "maxProperties", "contentMediaType", "default");
    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> CONDITIONS = List.of("if", "then", "else");
    /** They leave the properties as they are. */
    private static final Set<String> BESIDE = Set.of("$ref", "description", "title", "default", "example", "examples", "deprecated");
    private static final int DEEPEST = 9;

    private final Contract contract;

    SchemaTree(Contract contract) {
        this.contract = contract;
    }

    /** The schema at a place of the contract, as the value of that name. */
    SchemaNode at(Location location, String name, boolean required) {
        return node(List.of(place(location)), name, "", required, Set.of());
    }

    private record Place(Location location, JsonNode node) {
        Place child(String name) {
            return new Place(location.child(name), node.path(name));
        }
    }

    private Place place(Location location) {
        return new Place(location, contract.documents().get(location.document()).at(JsonPointer.compile(location.pointer())));
    }

    private SchemaNode node(List<Place> roots, String name, String pointer, boolean required, Set<Location> above) {
        List<Place> places = new ArrayList<>();
        roots.forEach(root -> spread(root, places, new HashSet<>()));
        Set<Location> seen = new HashSet<>(above);
        boolean deeper = seen.size() < 200 && pointer.chars().filter(c -> c == '/').count() < DEEPEST
                && places.stream().noneMatch(place -> above.contains(place.location()));
        places.forEach(place -> seen.add(place.location()));
        return new SchemaNode(name, pointer, types(places), required, description(places), constraints(places),
                requirements(places), example(places), named(roots), deeper ? children(places, pointer, seen) : List.of());
    }

    /** A schema, what it refers to, and the branches that say more of the same value. */
    private void spread(Place place, List<Place> places, Set<Location> done) {
        if (!place.node().isObject() || !done.add(place.location())) {
            return;
        }
        places.add(place);
        if (place.node().path("$ref").isTextual()) {
            spread(target(place), places, done);
        }
        for (String branch : BRANCHES) {
            Place all = place.child(branch);
            for (int i = 0; i < all.node().size(); i++) {
                spread(new Place(all.location().child(Integer.toString(i)), all.node().get(i)), places, done);
            }
        }
        for (String condition : CONDITIONS) {
            if (!condition.equals("if")) {
                spread(place.child(condition), places, done);
            }
        }
    }

    /** The schema that the only root does nothing but refer to. */
    private Optional<Location> named(List<Place> roots) {
        Place root = roots.get(0);
        boolean alone = roots.size() == 1 && root.node().path("$ref").isTextual();
        Iterator<String> names = root.node().fieldNames();
        while (alone && names.hasNext()) {
            String name = names.next();
            alone = BESIDE.contains(name) || name.startsWith("x-");
        }
        return alone ? Optional.of(target(root).location()) : Optional.empty();
    }

    private Place target(Place from) {
        String reference = from.node().get("$ref").asText();
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String document = file.isEmpty() ? from.location().document() : sibling(from.location().document(), file);
        return place(new Location(document, hash < 0 ? "" : reference.substring(hash + 1)));
    }

    private static String sibling(String document, String file) {
        return URI.create(document.substring(0, document.lastIndexOf('/') + 1)).resolve(file).toString();
    }

    private List<SchemaNode> children(List<Place> places, String pointer, Set<Location> seen) {
        Map<String, List<Place>> members = new LinkedHashMap<>();
        Set<String> required = new HashSet<>();
        for (Place place : places) {
            place.node().path("required").forEach(name -> required.add(name.asText()));
            Place properties = place.child("properties");
            properties.node().fieldNames().forEachRemaining(name ->
                    members.computeIfAbsent(name, key -> new ArrayList<>()).add(properties.child(name)));
            if (place.node().path("items").isObject()) {
                members.computeIfAbsent("*", key -> new ArrayList<>()).add(place.child("items"));
            }
        }
        List<SchemaNode> children = new ArrayList<>();
        members.forEach((name, roots) -> children.add(node(roots, name.equals("*") ? "each element" : name,
                pointer + "/" + (name.equals("*") ? name : name.replace("~", "~0").replace("/", "~1")),
                required.contains(name), seen)));
        return children;
    }

    private static String types(List<Place> places) {
        Set<String> types = new LinkedHashSet<>();
        for (Place place : places) {
            JsonNode type = place.node().path("type");
            type.forEach(one -> types.add(one.asText()));
            if (type.isTextual()) {
                types.add(type.asText());
            }
        }
        return String.join(" or ", types);
    }

    private static String description(List<Place> places) {
        return places.stream().map(place -> place.node().path("description").asText()).filter(text -> !text.isBlank())
                .findFirst().map(text -> text.replaceAll("\\s+", " ").strip()).orElse("");
    }

    private static String example(List<Place> places) {
        return places.stream().map(place -> place.node().path("example").isValueNode() ? place.node().path("example")
                : place.node().path("examples").path(0)).filter(JsonNode::isValueNode).map(JsonNode::asText).findFirst().orElse("");
    }

    private List<Constraint> constraints(List<Place> places) {
        Map<String, Constraint> constraints = new LinkedHashMap<>();
        for (Place place : places) {
            for (String keyword : KEYWORDS) {
                JsonNode value = place.node().path(keyword);
                if (!value.isMissingNode()) {
                    constraints.putIfAbsent(keyword, new Constraint(keyword, value(value), about(places, keyword)));
                }
            }
            if (place.node().has("if")) {
                constraints.putIfAbsent("if", new Constraint("if", "depends on other properties", about(places, "if")));
            }
        }
        return List.copyOf(constraints.values());
    }

    private static String value(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(one -> texts.add(one.asText()));
            return String.join(", ", texts);
        }
        return value.asText();
    }

    private List<String> about(List<Place> places, String keyword) {
        return places.stream().flatMap(place -> contract.requirements().at(place.location()).stream())
                .filter(entry -> entry.keywords().contains(keyword)).map(Requirement::id).distinct().toList();
    }

    private List<String> requirements(List<Place> places) {
        return places.stream().flatMap(place -> contract.requirements().at(place.location()).stream())
                .map(Requirement::id).distinct().toList();
    }
}
