package io.backuptck.contract.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a name among the main document's components to each thing of another document that is referred to. */
final class ComponentNames {

    private static final Pattern COMPONENT = Pattern.compile("/components/([^/]+)/([^/]+)(/.*)?");

    /**
     * A component that comes from another document.
     *
     * @param kind such as {@code schemas}
     */
    record Imported(String kind, String name, Location from) {
    }

    private final Contract contract;
    private final Map<Location, Imported> imported = new LinkedHashMap<>();
    private final Map<String, Location> taken = new HashMap<>();
    private final List<Imported> waiting = new ArrayList<>();

    ComponentNames(Contract contract) {
        this.contract = contract;
        JsonNode components = contract.node(contract.root()).path("components");
        Location place = contract.root().child("components");
        components.properties().forEach(kind -> kind.getValue().properties().forEach(component -> {
            Location own = place.child(kind.getKey()).child(component.getKey());
            taken.put(kind.getKey() + "/" + component.getKey(), own);
            if (component.getValue().size() == 1 && component.getValue().path("$ref").isTextual()) {
                alias(kind.getKey(), component.getKey(), contract.target(own.document(), component.getValue().path("$ref").textValue()));
            }
        }));
    }

    /** A component that does nothing but name a thing of another document is that thing's name. */
    private void alias(String kind, String name, Location target) {
        if (!target.document().equals(contract.root().document()) && !imported.containsKey(target)) {
            taken.put(kind + "/" + name, target);
            add(new Imported(kind, name, target));
        }
    }

    /**
     * The pointer in the bundle of what a reference means.
     *
     * @param kind of components that may stand where the reference stands
     */
    String pointer(Location target, String kind) {
        if (target.document().equals(contract.root().document())) {
            return target.pointer();
        }
        Matcher component = COMPONENT.matcher(target.pointer());
        if (component.matches()) {
            Location whole = new Location(target.document(), "/components/" + component.group(1) + "/" + component.group(2));
            return "/components/" + component.group(1) + "/" + name(component.group(1), whole)
                    + (component.group(3) == null ? "" : component.group(3));
        }
        return "/components/" + kind + "/" + name(kind, target);
    }

    private String name(String kind, Location place) {
        Imported known = imported.get(place);
        if (known != null) {
            return known.name();
        }
        String stem = place.document().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
        String wanted = (place.isRoot() ? stem : place.name()).replaceAll("[^A-Za-z0-9._-]+", "_");
        String name = wanted;
        for (int i = 1; taken.containsKey(kind + "/" + name); i++) {
            name = Character.toUpperCase(stem.charAt(0)) + stem.substring(1).replaceAll("[^A-Za-z0-9._-]+", "_") + wanted
                    + (i > 1 ? i : "");
        }
        taken.put(kind + "/" + name, place);
        add(new Imported(kind, name, place));
        return name;
    }

    private void add(Imported component) {
        imported.put(component.from(), component);
        waiting.add(component);
    }

    /** What was named since this was asked last. */
    List<Imported> named() {
        List<Imported> named = List.copyOf(waiting);
        waiting.clear();
        return named;
    }
}
