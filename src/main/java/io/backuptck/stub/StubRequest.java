package io.backuptck.stub;

import io.backuptck.contract.Operation;
import io.backuptck.validation.JsonText;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the stub sees it.
 *
 * @param target  path and query as they came over the wire
 * @param path    path parameters, decoded
 * @param query   first value of each query parameter, decoded
 * @param headers first value of each header by its name in lower case
 * @param body    the bytes; empty array for none
 */
public record StubRequest(Operation operation, String target, Map<String, String> path, Map<String, String> query,
        Map<String, String> headers, byte[] body) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    public StubRequest withBody(byte[] other) {
        return new StubRequest(operation, target, path, query, headers, other);
    }

    public JsonText json() {
        return JsonText.parse(body);
    }
}
