package io.backuptck.stub.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.validation.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A description of requests. What is empty may be anything.
 *
 * @param operation id of the operation of the contract
 * @param method    such as {@code POST}
 * @param path      without query; {@code *} stands for any run of characters
 * @param status    that was answered
 * @param verdict   of the request by the contract
 * @param contains  text in URL or body
 * @param with      values by name: one that begins with a slash is a JSON pointer into the body, else a path parameter, a query
 *                  parameter or a header
 */
public record CallPattern(Optional<String> operation, Optional<String> method, Optional<String> path, Optional<Integer> status,
        Optional<RequestVerdict.Kind> verdict, Optional<String> contains, Map<String, JsonNode> with) {
    public static final CallPattern ANY = new CallPattern(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Map.of());

    /** Calls of one operation. */
    public static CallPattern of(String operation) {
        return new CallPattern(Optional.of(operation), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of());
    }

    public CallPattern method(String value) {
        return new CallPattern(operation, Optional.of(value), path, status, verdict, contains, with);
    }

    public CallPattern path(String value) {
        return new CallPattern(operation, method, Optional.of(value), status, verdict, contains, with);
    }

    public CallPattern status(int value) {
        return new CallPattern(operation, method, path, Optional.of(value), verdict, contains, with);
    }

    public CallPattern verdict(RequestVerdict.Kind value) {
        return new CallPattern(operation, method, path, status, Optional.of(value), contains, with);
    }

    public CallPattern containing(String text) {
        return new CallPattern(operation, method, path, status, verdict, Optional.of(text), with);
    }

    /** The same with one more value, see {@link #with()}. */
    public CallPattern with(String name, String value) {
        return with(name, TextNode.valueOf(value));
    }

    /** The same with one more value, see {@link #with()}. */
    public CallPattern with(String name, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(with);
        more.put(name, value);
        return new CallPattern(operation, method, path, status, verdict, contains, more);
    }

    /** Whether an entry is one that it describes. */
    public boolean matches(JournalEntry entry) {
        return mismatch(entry).isEmpty();
    }

    /** The first thing in which an entry is another one, for people; empty when it is one of these. */
    Optional<String> mismatch(JournalEntry entry) {
        Map<String, String> problems = new LinkedHashMap<>();
        operation.filter(value -> !entry.operation().equals(operation))
                .ifPresent(value -> problems.put("operation", entry.operation().orElse("none of the contract")));
        method.filter(value -> !entry.method().equalsIgnoreCase(value)).ifPresent(value -> problems.put("method", entry.method()));
        path.filter(value -> !glob(value).matcher(pathOf(entry)).matches()).ifPresent(value -> problems.put("path", pathOf(entry)));
        status.filter(value -> entry.answer().status() != value)
                .ifPresent(value -> problems.put("status", Integer.toString(entry.answer().status())));
        verdict.filter(value -> entry.verdict().kind() != value)
                .ifPresent(value -> problems.put("verdict", entry.verdict().kind().word()));
        contains.filter(value -> !entry.url().contains(value) && !entry.body().contains(value))
                .ifPresent(value -> problems.put("text", "without '" + value + "'"));
        if (problems.isEmpty() && !with.isEmpty()) {
            JsonNode body = JsonText.parse(entry.body()).value().orElse(JsonNodeFactory.instance.missingNode());
            with.forEach((name, wanted) -> {
                JsonNode found = value(name, entry, body);
                if (!same(found, wanted)) {
                    problems.put(name, found.isMissingNode() ? "not there" : found.toString());
                }
            });
        }
        return problems.entrySet().stream().findFirst().map(problem -> problem.getKey() + " is " + problem.getValue());
    }

    private static JsonNode value(String name, JournalEntry entry, JsonNode body) {
        if (name.startsWith("/")) {
            return body.at(name);
        }
        return Optional.ofNullable(entry.path().get(name)).or(() -> Optional.ofNullable(entry.query().get(name)))
                .or(() -> entry.header(name)).<JsonNode>map(TextNode::valueOf).orElse(JsonNodeFactory.instance.missingNode());
    }

    /** Numbers are the same when they have the same value; what stands in a URL is text, whatever is wanted. */
    private static boolean same(JsonNode found, JsonNode wanted) {
        if (found.isNumber() && wanted.isNumber()) {
            return found.decimalValue().compareTo(wanted.decimalValue()) == 0;
        }
        return found.equals(wanted) || found.isTextual() && wanted.isValueNode() && !wanted.isNull() && found.asText().equals(wanted.asText());
    }

    private static String pathOf(JournalEntry entry) {
        int mark = entry.url().indexOf('?');
        return mark < 0 ? entry.url() : entry.url().substring(0, mark);
    }

    private static Pattern glob(String path) {
        return Pattern.compile("\\Q" + path.replace("*", "\\E.*\\Q") + "\\E");
    }
}
