package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.stub.StubRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which exchanges an edit is about. Everything that is given must hold; texts are regular expressions for the whole value.
 *
 * @param operations ids; empty for all
 * @param path       by path parameter
 * @param query      by query parameter; a parameter that is absent has the empty value
 * @param body       by JSON pointer into the request; what is absent has the empty value
 * @param text       the request's body
 * @param status     of the answer, such as {@code 200} or {@code 4..}
 * @param answer     by JSON pointer into the answer; what is absent has the empty value
 * @param call       only the so-manieth exchange that meets all of this, counted from 1; 0 for all
 * @param from       from the so-manieth exchange on; 0 for all
 * @param every      only each so-manieth exchange; 0 for all
 * @param headers    of the request, by name in lower case; null: it is absent
 * @param target     of the request, path and query
 * @param unknown    only what is asked under paths that the contract does not know
 * @param per        by JSON pointer into the answer, what each has a count of its own for; absent: all have one
 * @param first      only the first so many exchanges; 0 for all
 */
record Where(List<String> operations, Map<String, String> path, Map<String, String> query, Map<String, String> body,
        String text, String status, Map<String, String> answer, int call, int from, int every,
        Map<String, String> headers, String target, boolean unknown, String per, int first) {

    static final Where ANYWHERE = new Where(null, null, null, null, null, null, null, 0, 0, 0, null, null, false, null, 0);

    Where {
        operations = operations == null ? List.of() : List.copyOf(operations);
        path = path == null ? Map.of() : Map.copyOf(path);
        query = query == null ? Map.of() : Map.copyOf(query);
        body = body == null ? Map.of() : Map.copyOf(body);
        status = status == null ? "..." : status;
        answer = answer == null ? Map.of() : Map.copyOf(answer);
        headers = headers == null ? Map.of() : headers;
    }

    static Where answers(String operation, String status) {
        return answers(List.of(operation), null, status, null);
    }

    static Where answers(List<String> operations, Map<String, String> query, String status, Map<String, String> answer) {
        return new Where(operations, null, query, null, null, status, answer, 0, 0, 0, null, null, false, null, 0);
    }

    boolean asked(StubRequest request) {
        return !unknown && (operations.isEmpty() || operations.contains(request.operation().id()))
                && holds(path, request.path()) && holds(query, request.query()) && headersHold(request)
                && (target == null || request.target().matches(target))
                && (text == null || new String(request.body(), StandardCharsets.UTF_8).matches(text))
                && (body.isEmpty() || holds(body, request.json().value()));
    }

    private boolean headersHold(StubRequest request) {
        return headers.entrySet().stream().allMatch(entry -> request.header(entry.getKey())
                .map(value -> entry.getValue() != null && value.matches(entry.getValue())).orElse(entry.getValue() == null));
    }

    boolean answered(Message message) {
        return Integer.toString(message.status()).matches(status) && (answer.isEmpty() || holds(answer, message.json()));
    }

    /** Whether the exchange with that number among those that match is meant. */
    boolean counts(int number) {
        return (call == 0 || number == call) && (first == 0 || number <= first) && number >= from && (every == 0 || number % every == 0);
    }

    /** What the exchange is counted for. */
    String subject(Message message) {
        return per == null ? "" : message.json().map(json -> json.at(per).asText()).orElse("");
    }

    /** Whether it depends on the answer at all. */
    boolean asksForAnswer() {
        return !status.equals("...") || !answer.isEmpty();
    }

    private static boolean holds(Map<String, String> facts, Map<String, String> values) {
        return facts.entrySet().stream().allMatch(entry -> values.getOrDefault(entry.getKey(), "").matches(entry.getValue()));
    }

    private static boolean holds(Map<String, String> facts, Optional<JsonNode> json) {
        JsonNode value = json.orElse(MissingNode.getInstance());
        return facts.entrySet().stream().allMatch(entry -> shows(value, entry.getKey(), entry.getValue()));
    }

    /** Whether what stands at a pointer matches: an empty object as {}, an empty list as [], and what is absent as the empty text. */
    static boolean shows(JsonNode value, String pointer, String expression) {
        JsonNode there = value.at(pointer);
        return (there.isContainerNode() && there.isEmpty() ? there.toString() : there.asText()).matches(expression);
    }
}
