package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A request made from the one that came; what is not given stays as it was, and what is null is left out.
 *
 * @param set     members of the body
 * @param rewrite texts in the path, the query and the body, by what stands there instead
 * @param steps   so many steps of work are done afterwards
 */
record Hearing(String operation, Map<String, String> path, Map<String, String> query, Map<String, String> headers, String body,
        Map<String, JsonNode> set, Map<String, String> rewrite, int steps) {

    StubRequest from(StubRequest request, Contract contract) {
        Operation wanted = operation == null ? request.operation() : contract.operation(operation);
        return new StubRequest(wanted, request.target(), rewritten(request.path(), path), rewritten(request.query(), query),
                with(request.headers(), headers), body(request));
    }

    private byte[] body(StubRequest request) {
        byte[] heard = body == null && rewrite == null ? request.body()
                : rewritten(body == null ? new String(request.body(), StandardCharsets.UTF_8) : body).getBytes(StandardCharsets.UTF_8);
        return set != null && request.withBody(heard).json().value().orElse(null) instanceof ObjectNode json
                ? json.setAll(set).toString().getBytes(StandardCharsets.UTF_8) : heard;
    }

    private String rewritten(String text) {
        String other = text;
        for (Map.Entry<String, String> entry : (rewrite == null ? Map.<String, String>of() : rewrite).entrySet()) {
            other = other.replaceAll(entry.getKey(), entry.getValue());
        }
        return other;
    }

    private Map<String, String> rewritten(Map<String, String> values, Map<String, String> others) {
        Map<String, String> all = with(values, others);
        all.replaceAll((name, value) -> rewritten(value));
        return all;
    }

    private static Map<String, String> with(Map<String, String> values, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(others == null ? Map.of() : others);
        all.values().removeIf(Objects::isNull);
        return all;
    }
}
