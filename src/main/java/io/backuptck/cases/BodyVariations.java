package io.backuptck.cases;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What can be wrong with a body before it is even a JSON value. The value that is changed is the text of the body. Text
 * behind a whole value is not among it: many readers stop at the end of the value.
 */
final class BodyVariations {

    private BodyVariations() {
    }

    static List<Variation> of(String keyword) {
        return keyword.equals(Constraint.PRESENCE) ? List.of(of("no body", text -> ""))
                : List.of(of("cut off at its end", text -> text.substring(0, text.length() - 1)),
                        of("a comma too many", text -> text.substring(0, text.length() - 1) + ",}"),
                        of("no JSON", text -> "backup=" + text));
    }

    private static Variation of(String label, UnaryOperator<String> change) {
        return new Variation(label, (text, spares) -> TextNode.valueOf(change.apply(text.textValue())), Variation.NEVER);
    }
}
