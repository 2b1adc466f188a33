package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The text of a list in a parameter, as its {@code style} and {@code explode} say (OpenAPI 3.1, section 4.8.12.4): one value, where each
 * would stand by itself, else all of them with the sign of the style between them.
 */
final class ListText {

    private ListText() {
    }

    /** What the contract shows of the list; else a list of what it shows of an item; empty for neither. */
    static Optional<String> of(Located parameter, Located schema, SpecDocuments documents) {
        JsonNode named = parameter.node().path("examples");
        JsonNode first = named.isObject() && !named.isEmpty() ? named.elements().next().path("value") : JsonNodeFactory.instance.missingNode();
        Optional<JsonNode> shown = Stream.of(parameter.node().path("example"), first, schema.node().path("examples").path(0), schema.node().path("example"),
                schema.node().path("default")).filter(one -> one.isTextual() || one.isArray() && !one.isEmpty()).findFirst();
        if (shown.filter(JsonNode::isTextual).isPresent()) {
            return shown.map(JsonNode::textValue); // as somebody writes it who knows how it goes over the wire
        }
        Optional<JsonNode> list = shown.or(() -> schema.node().path("minItems").asInt(0) > 1 ? Optional.empty()
                : new MadeExample(documents).shown(schema.child("items")).map(item -> JsonNodeFactory.instance.arrayNode().add(item)));
        return list.flatMap(items -> text(parameter.node(), schema.node(), items));
    }

    private static Optional<String> text(JsonNode parameter, JsonNode schema, JsonNode items) {
        boolean inQuery = parameter.path("in").asText().matches("query|cookie");
        String style = parameter.path("style").asText(inQuery ? "form" : "simple");
        boolean apart = style.equals("form") && parameter.path("explode").asBoolean(true);
        if (apart) {
            return schema.path("minItems").asInt(0) > 1 ? Optional.empty() : Optional.of(items.path(0).asText());
        }
        String sign = switch (style) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "|";
            default -> ",";
        };
        return Optional.of(StreamSupport.stream(items.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(sign)));
    }
}
