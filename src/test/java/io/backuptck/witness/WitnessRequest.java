package io.backuptck.witness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as a server sees it.
 *
 * @param path  the decoded segments of the path
 * @param query the decoded parameters
 */
record WitnessRequest(String method, List<String> path, Map<String, String> query, Headers headers, String body) {

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static WitnessRequest of(HttpExchange exchange) throws IOException {
        List<String> segments = Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/", -1))
                .map(segment -> decode(segment.replace("+", "%2B"))).toList();
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return new WitnessRequest(exchange.getRequestMethod(), segments, query, exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** True for a method and a path; a star stands for any one segment. */
    boolean is(String expectedMethod, String pattern) {
        List<String> expected = List.of(pattern.substring(1).split("/"));
        if (!method.equals(expectedMethod) || expected.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals("*") && !expected.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The body of an answer that is JSON. */
    static JsonNode json(WitnessReply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body as JSON; a missing node when it is not well-formed, is empty, or is followed by something else. */
    JsonNode json() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
