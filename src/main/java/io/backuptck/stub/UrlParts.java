package io.backuptck.stub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes path and query parameters out of a request target. */
final class UrlParts {

    private UrlParts() {
    }

    /** The values of a template's parameters, percent-decoded once; a plus sign stays one. */
    static Map<String, String> path(String template, String path) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] names = template.split("/");
        String[] segments = path.split("/", -1);
        for (int i = 0; i < names.length && i < segments.length; i++) {
            if (names[i].startsWith("{")) {
                values.put(names[i].substring(1, names[i].length() - 1), decode(segments[i].replace("+", "%2B")));
            }
        }
        return values;
    }

    /** The first value of each query parameter, form-decoded. */
    static Map<String, String> query(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                values.putIfAbsent(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}
