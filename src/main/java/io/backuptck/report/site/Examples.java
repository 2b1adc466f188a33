package io.backuptck.report.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The examples of a contract as text. */
final class Examples {

    private Examples() {
    }

    static Map<String, String> of(Map<String, JsonNode> examples) {
        Map<String, String> texts = new LinkedHashMap<>();
        examples.forEach((name, value) -> texts.put(name, value.toPrettyString()));
        return texts;
    }
}
