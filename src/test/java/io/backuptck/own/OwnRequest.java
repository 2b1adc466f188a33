package io.backuptck.own;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as a server sees it.
 *
 * @param path        the decoded segments of the path
 * @param query       the decoded parameters; the values of one that comes again are joined by commas
 * @param contentType the label of the body without parameters, in lower case; empty when there is none
 */
record OwnRequest(String method, List<String> path, Map<String, String> query, String contentType, byte[] body) {

    /** Numbers stay as exact as they were sent: 1000.00000000000000001 is more than 1000. */
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static OwnRequest of(HttpExchange exchange) throws IOException {
        List<String> segments = Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/", -1))
                .map(segment -> decode(segment.replace("+", "%2B"))).toList();
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.merge(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]), (first, next) -> first + "," + next);
            }
        }
        String label = exchange.getRequestHeaders().getFirst("Content-Type");
        return new OwnRequest(exchange.getRequestMethod(), segments, query,
                label == null ? "" : label.split(";")[0].strip().toLowerCase(Locale.ROOT), exchange.getRequestBody().readAllBytes());
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

    /** The body as JSON; a missing node when it is empty, is no UTF-8, is not well-formed, or is followed by something else. */
    JsonNode json() {
        try {
            JsonNode read = JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
