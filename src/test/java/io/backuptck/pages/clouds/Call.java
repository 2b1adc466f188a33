package io.backuptck.pages.clouds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One HTTP request.
 *
 * @param target path and query as they were sent
 * @param path   the path as it was sent
 * @param query  decoded names and values
 */
record Call(String method, String target, String path, Map<String, String> query, Headers headers, String body) {

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Call of(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                exchange.getRequestURI().getRawPath(), query, exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** One segment of the path, counted from nought. */
    String segment(int index) {
        return decoded(path.split("/", -1)[index + 1].replace("+", "%2B"));
    }

    /** Whether method and path fit; a brace stands for one segment. */
    boolean fits(String expected, String template) {
        return method.equals(expected) && path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    /** The body, when it is a JSON object. */
    JsonNode object() {
        JsonNode read = parsed(body);
        if (!read.isObject()) {
            throw new Refused(Reason.MALFORMED, "a JSON object was expected");
        }
        return read;
    }

    /** A missing node for what is not JSON. */
    static JsonNode parsed(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
