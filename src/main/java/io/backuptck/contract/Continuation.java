package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How each page of a list tells where the next one is.
 *
 * @param cursor the query parameter that takes what a page tells; empty when it tells a whole address
 * @param next   JSON pointer in an answer of a token or an address; on the last page nothing, null, or an empty text stands there
 * @param link   the relation of the address in a header {@code Link} (RFC 8288), which the last page does not have
 */
public record Continuation(Optional<String> cursor, Optional<String> next, Optional<String> link) {

    private static final String ANY_NAME = "after";
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");

    static Optional<Continuation> of(JsonNode paging) {
        Continuation words = new Continuation(text(paging.path("cursor")), text(paging.path("next")), text(paging.path("link")));
        return words.next.isPresent() || words.link.isPresent() ? Optional.of(words) : Optional.empty();
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.ofNullable(value.textValue()).filter(text -> !text.isEmpty());
    }

    /** The query parameter by which a server may take its own tokens. */
    public String parameter() {
        return cursor.orElse(ANY_NAME);
    }

    /** What an answer tells of the next page; empty for the last one. @param links the values of its {@code Link} headers */
    public Optional<String> told(JsonNode body, List<String> links) {
        Optional<String> inBody = next.map(body::at).filter(value -> value.isValueNode() && !value.isNull()).map(JsonNode::asText);
        return inBody.or(() -> link.flatMap(relation -> links.stream().flatMap(line -> LINK.matcher(line).results()).filter(one ->
                isOf(relation, one.group(2))).map(one -> one.group(1)).findFirst())).filter(text -> !text.isEmpty());
    }

    private static boolean isOf(String relation, String parameters) {
        Matcher rel = Pattern.compile("(?i);\\s*rel\\s*=\\s*(\"[^\"]*\"|[^\\s;,\"]+)").matcher(parameters);
        return rel.find() && List.of(rel.group(1).replace("\"", "").toLowerCase(java.util.Locale.ROOT).split("\\s+")).contains(relation.toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * The query parameters of the next page.
     *
     * @param told    what an answer tells of it
     * @param current those of the page that told it
     * @return empty when it is an address without parameters, which says nothing that could be asked for here
     */
    public Optional<Map<String, String>> query(String told, Map<String, String> current) {
        int question = told.indexOf('?');
        boolean address = question >= 0 && (cursor.isEmpty() || told.substring(question + 1).matches("(.*&)?" + Pattern.quote(cursor.get()) + "=.*"));
        if (address) {
            Map<String, String> query = new LinkedHashMap<>();
            for (String pair : told.substring(question + 1).replaceFirst("#.*", "").split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
            return Optional.of(query);
        }
        return cursor.map(name -> {
            Map<String, String> query = new LinkedHashMap<>(current);
            query.put(name, told);
            return query;
        });
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
