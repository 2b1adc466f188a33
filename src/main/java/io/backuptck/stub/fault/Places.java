package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The values of a JSON document at a pointer in which a step may be {@code *}: each member or element. The last step may
 * name a member that is not there yet.
 */
final class Places {

    private Places() {
    }

    /** A value inside a container. */
    record Place(JsonNode container, String name) {

        /** The value; null when there is none. */
        JsonNode value() {
            return container.isArray() ? container.get(Integer.parseInt(name)) : container.get(name);
        }

        void set(JsonNode value) {
            if (container instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), value);
            } else {
                ((ObjectNode) container).set(name, value);
            }
        }

        void remove() {
            if (container instanceof ArrayNode array) {
                array.remove(Integer.parseInt(name));
            } else {
                ((ObjectNode) container).remove(name);
            }
        }

        void replace(UnaryOperator<JsonNode> change) {
            set(change.apply(value()));
        }
    }

    static List<Place> of(JsonNode document, String pointer) {
        String[] steps = pointer.substring(1).split("/");
        List<JsonNode> containers = List.of(document);
        for (int i = 0; i < steps.length - 1; i++) {
            String step = steps[i];
            containers = containers.stream().flatMap(node -> inside(node, step).stream())
                    .map(Place::value).filter(value -> value != null && value.isContainerNode()).toList();
        }
        String last = steps[steps.length - 1];
        return containers.stream().flatMap(node -> inside(node, last).stream()).toList();
    }

    private static List<Place> inside(JsonNode container, String step) {
        List<Place> places = new ArrayList<>();
        if (step.equals("**")) {
            for (Place place : inside(container, "*")) {
                places.add(place);
                places.addAll(inside(place.value(), "**"));
            }
        } else if (container.isArray()) {
            for (int i = container.size() - 1; i >= 0; i--) { // from the end, so that one can be removed
                if (step.equals("*") || step.equals(Integer.toString(i))) {
                    places.add(new Place(container, Integer.toString(i)));
                }
            }
        } else if (container.isObject() && step.equals("*")) {
            container.fieldNames().forEachRemaining(name -> places.add(new Place(container, name)));
        } else if (container.isObject()) {
            places.add(new Place(container, step.replace("~1", "/").replace("~0", "~")));
        }
        return places;
    }
}
