package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** JSON pointers, and writing where they point to. */
final class Pointers {

    private Pointers() {
    }

    static List<String> tokens(String pointer) {
        return pointer.isEmpty() ? List.of() : Stream.of(pointer.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~")).toList();
    }

    /** The pointer to a member. */
    static String to(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer to what encloses the value. */
    static String parent(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** Puts a value there, with the objects around it that are missing; gives the whole that results. */
    static JsonNode put(JsonNode root, String pointer, JsonNode value) {
        List<String> tokens = tokens(pointer);
        if (tokens.isEmpty()) {
            return value;
        }
        if (root instanceof ArrayNode array && tokens.get(0).matches("\\d{1,4}") && Integer.parseInt(tokens.get(0)) < array.size()) {
            int index = Integer.parseInt(tokens.get(0));
            array.set(index, put(array.get(index), rest(pointer), value));
            return array;
        }
        ObjectNode object = root instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode();
        object.set(tokens.get(0), put(object.path(tokens.get(0)), rest(pointer), value));
        return object;
    }

    private static String rest(String pointer) {
        int slash = pointer.indexOf('/', 1);
        return slash < 0 ? "" : pointer.substring(slash);
    }
}
