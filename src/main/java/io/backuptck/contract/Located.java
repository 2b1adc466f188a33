package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** A node of a contract document together with the place it stands at, after references were followed. */
record Located(Location location, JsonNode node) {

    Located child(String name) {
        return new Located(location.child(name), node.path(name));
    }

    Located child(int index) {
        return new Located(location.child(Integer.toString(index)), node.path(index));
    }

    boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }
}
