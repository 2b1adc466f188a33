package io.backuptck.contract.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Members;
import java.util.ArrayList;
import java.util.List;

/** Takes the words that are not OpenAPI's own out of a document. */
final class Extensions {

    private Extensions() {
    }

    static void remove(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                if (name.startsWith("x-")) {
                    object.remove(name);
                } else if (Members.NAMED.contains(name) && value.isObject()) {
                    value.forEach(Extensions::remove); // whose own names may begin with x- as well
                } else if (!Members.DATA.contains(name) && !name.equals("examples")) {
                    remove(value);
                }
            }
        } else {
            node.forEach(Extensions::remove);
        }
    }
}
