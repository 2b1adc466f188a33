package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.RequestBody;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Bodies that are forms, written from and read as the JSON object that their schema describes: lists as a field that stands several
 * times, what is nothing left out (OpenAPI 3.1, sections 4.8.14.3 and 4.8.14.4).
 */
public final class FormBody {

    /** The usual line of hyphens would do as well; no value of a run holds this. */
    private static final String BOUNDARY = "backup-tck-3f1c9a70-part";
    private static final String CRLF = "\r\n";

    private final Contract contract;
    private final RequestBody body;

    public FormBody(Contract contract, RequestBody body) {
        this.contract = contract;
        this.body = body;
    }

    /** The label of what is written. */
    public String contentType() {
        return body.isMultipart() ? body.mediaType() + "; boundary=" + BOUNDARY : body.mediaType();
    }

    /** The form that says what a JSON object says; a text is one already. */
    public byte[] write(JsonNode object) {
        if (!object.isObject()) {
            return object.asText().getBytes(StandardCharsets.UTF_8);
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
        object.properties().forEach(member -> {
            boolean joined = member.getValue().isArray() && encoding(member.getKey()).path("explode").isBoolean()
                    && !encoding(member.getKey()).path("explode").booleanValue() && !body.isMultipart();
            if (joined) {
                fields.add(Map.entry(member.getKey(), JsonNodeFactory.instance.textNode(StreamSupport.stream(member.getValue().spliterator(), false)
                        .map(JsonNode::asText).collect(Collectors.joining(",")))));
            } else if (member.getValue().isArray()) {
                member.getValue().forEach(item -> fields.add(Map.entry(member.getKey(), item)));
            } else if (!member.getValue().isNull()) {
                fields.add(member);
            }
        });
        return (body.isMultipart() ? parts(fields) : fields.stream().map(field -> encoded(field.getKey()) + "=" + encoded(text(field.getValue())))
                .collect(Collectors.joining("&"))).getBytes(StandardCharsets.UTF_8);
    }

    private String parts(List<Map.Entry<String, JsonNode>> fields) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> field : fields) {
            text.append("--").append(BOUNDARY).append(CRLF).append("Content-Disposition: form-data; name=\"").append(field.getKey()).append('"');
            String stated = encoding(field.getKey()).path("contentType").asText().split(",")[0].strip().replace("*/*", "").replace("/*", "/png");
            boolean file = isFile(field.getKey());
            text.append(file ? "; filename=\"" + field.getKey().replaceAll("[^A-Za-z0-9]+", "-") + "\"" : "").append(CRLF);
            String type = !stated.isEmpty() ? stated : file ? "application/octet-stream" : field.getValue().isObject() ? "application/json" : "";
            text.append(type.isEmpty() ? "" : "Content-Type: " + type + CRLF).append(CRLF).append(text(field.getValue())).append(CRLF);
        }
        return text.append("--").append(BOUNDARY).append("--").append(CRLF).toString();
    }

    private boolean isFile(String name) {
        JsonNode schema = member(body.schema(), name, 0).map(contract::node).orElse(JsonNodeFactory.instance.missingNode());
        return schema.path("format").asText().matches("binary|byte") || schema.path("type").isMissingNode() && schema.has("contentMediaType")
                || schema.has("contentEncoding");
    }

    private JsonNode encoding(String name) {
        return contract.node(body.schema().parent().child("encoding").child(name));
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a form says of these bytes, each value of its type where it can be read so; empty when they are no such form. */
    public Optional<JsonNode> read(String contentType, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            if (body.isMultipart()) {
                readParts(contentType, text, fields);
            } else {
                for (String pair : text.split("&")) {
                    String[] parts = pair.split("=", 2);
                    fields.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), any -> new ArrayList<>())
                            .add(parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> typed(name, values).ifPresent(value -> object.set(name, value)));
        return Optional.of(object);
    }

    /** The object as whoever reads the form sees it. */
    public JsonNode asRead(JsonNode object) {
        return object.isObject() ? read(contentType(), write(object)).orElse(object) : object;
    }

    private static void readParts(String contentType, String text, Map<String, List<String>> fields) {
        String boundary = contentType.replaceFirst("(?i).*boundary=\"?([^\";]*)\"?.*", "$1");
        String[] parts = (CRLF + text).split(java.util.regex.Pattern.quote(CRLF + "--" + boundary), -1);
        if (boundary.equals(contentType) || parts.length < 2 || !parts[parts.length - 1].startsWith("--")) {
            throw new IllegalArgumentException("no parts");
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int end = parts[i].indexOf(CRLF + CRLF);
            String head = end < 0 ? "" : parts[i].substring(0, end);
            String name = head.replaceFirst("(?is).*[; ]name=\"?([^\";\r]*)\"?.*", "$1");
            fields.computeIfAbsent(name, any -> new ArrayList<>()).add(parts[i].substring(Math.max(0, end) + (end < 0 ? 0 : 4)));
        }
    }

    /** Empty for a field of nothing, which many readers take for none. */
    private Optional<JsonNode> typed(String name, List<String> values) {
        Optional<Location> schema = member(body.schema(), name, 0);
        if (schema.map(contract::node).filter(node -> type(node).equals("array")).isPresent()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            JsonNode items = contract.node(contract.resolve(schema.get().child("items")));
            boolean joined = values.size() == 1 && encoding(name).path("explode").isBoolean() && !encoding(name).path("explode").booleanValue();
            (joined ? List.of(values.get(0).split(",")) : values).forEach(text -> list.add(value(items, text)));
            return Optional.of(list);
        }
        return values.get(0).isEmpty() ? Optional.empty() : Optional.of(value(schema.map(contract::node)
                .orElse(JsonNodeFactory.instance.missingNode()), values.get(0)));
    }

    private static JsonNode value(JsonNode schema, String text) {
        String type = type(schema);
        JsonNode plain = JsonNodeFactory.instance.textNode(text);
        return type.equals("object") ? JsonText.parse(text).value().orElse(plain) : ParameterText.read(type, text).orElse(plain);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        Iterator<JsonNode> words = type.elements();
        while (words.hasNext()) {
            String word = words.next().asText();
            if (!word.equals("null")) {
                return word;
            }
        }
        return type.asText("string");
    }

    private Optional<Location> member(Location schema, String name, int depth) {
        Location place = contract.resolve(schema);
        if (contract.node(place).path("properties").has(name)) {
            return Optional.of(contract.resolve(place.child("properties").child(name)));
        }
        for (int i = 0; i < contract.node(place).path("allOf").size() && depth < 5; i++) {
            Optional<Location> found = member(place.child("allOf").child(Integer.toString(i)), name, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
