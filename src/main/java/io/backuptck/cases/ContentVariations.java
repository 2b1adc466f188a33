package io.backuptck.cases;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Texts that should hold JSON and do not. */
final class ContentVariations {

    private ContentVariations() {
    }

    static List<Variation> all() {
        return List.of(of("no JSON", text -> "all"),
                of("cut off", text -> text.substring(0, Math.max(0, text.length() - 1))));
    }

    private static Variation of(String label, UnaryOperator<String> change) {
        return new Variation(label, (value, spares) -> TextNode.valueOf(change.apply(value.asText())), Variation.NEVER);
    }
}
