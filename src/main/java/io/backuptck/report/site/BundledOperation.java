package io.backuptck.report.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** An operation in the one document that the bundle of its contract is, where all references are local. */
final class BundledOperation {

    private final JsonNode document;
    private final JsonNode path;
    private final JsonNode node;

    BundledOperation(JsonNode document, Operation operation) {
        this.document = document;
        this.path = document.path("paths").path(operation.path());
        this.node = path.path(operation.method().toLowerCase(Locale.ROOT));
    }

    /** What it belongs to; operations without a tag stand together. */
    String tag() {
        return node.path("tags").path(0).asText("Operations");
    }

    /** What the contract says of a parameter beside its schema; missing when it has none of that name. */
    JsonNode parameter(String in, String name) {
        List<JsonNode> all = new ArrayList<>();
        node.path("parameters").forEach(one -> all.add(target(one)));
        path.path("parameters").forEach(one -> all.add(target(one)));
        return all.stream().filter(one -> one.path("in").asText().equals(in) && one.path("name").asText().equals(name)).findFirst()
                .orElse(document.path(""));
    }

    List<ExampleView> bodyExamples() {
        return examples(target(node.path("requestBody")));
    }

    List<ExampleView> examples(String status) {
        return examples(target(node.path("responses").path(status)));
    }

    private List<ExampleView> examples(JsonNode message) {
        return StreamSupport.stream(message.path("content").spliterator(), false)
                .flatMap(content -> content.path("examples").properties().stream())
                .map(example -> ExampleView.of(example.getKey(), target(example.getValue()))).toList();
    }

    private JsonNode target(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? target(document.at(reference.substring(1))) : node;
    }
}
