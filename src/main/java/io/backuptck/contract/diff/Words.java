package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** Values and schemas as short texts. */
final class Words {

    private static final int LONGEST = 120;

    private Words() {
    }

    static String of(JsonNode node) {
        return cut(node.isNumber() ? node.decimalValue().toPlainString() : node.toString());
    }

    static String of(List<Part> parts) {
        return cut(parts.stream().map(part -> part.schema().toString()).collect(Collectors.joining(" ")));
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
