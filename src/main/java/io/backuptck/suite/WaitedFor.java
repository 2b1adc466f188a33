package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a run looks at again and again, in words for people: the operation, the last part of its path, and how far the thing
 * is as far as the answer tells. It decides nothing, so it takes the first member with a usual name.
 */
final class WaitedFor {

    private static final List<String> STATES = List.of("state", "status");
    private static final int LONGEST = 40;

    private WaitedFor() {
    }

    static String words(Seen look) {
        String path = URI.create(look.exchange().request().url()).getPath();
        String id = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        return look.operation().id() + (look.operation().path().endsWith("}") ? " " + shortened(id) : "")
                + stage(look.body()).map(words -> ": " + words).orElse("");
    }

    /** The uppermost state in the answer, with the stage beside it. */
    private static Optional<String> stage(JsonNode body) {
        Deque<JsonNode> nodes = new ArrayDeque<>(List.of(body));
        while (!nodes.isEmpty()) {
            JsonNode node = nodes.poll();
            Optional<String> state = STATES.stream().map(node::path).filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst();
            if (state.isPresent()) {
                List<String> words = new ArrayList<>(List.of(shortened(state.get())));
                if (node.path("stage").isInt()) {
                    words.add("stage " + node.path("stage") + (node.path("max_stage").isInt() ? " of " + node.path("max_stage") : ""));
                }
                return Optional.of(String.join(", ", words));
            }
            node.elements().forEachRemaining(nodes::add);
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
