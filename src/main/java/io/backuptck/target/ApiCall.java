package io.backuptck.target;

import io.backuptck.contract.Operation;
import io.backuptck.contract.RequestBody;
import io.backuptck.validation.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of an operation before it is sent.
 *
 * @param path        values of the path parameters, not yet encoded
 * @param query       query parameters, not yet encoded
 * @param body        the bytes; empty array for none
 * @param contentType empty for none
 */
public record ApiCall(Operation operation, Map<String, String> path, Map<String, String> query, List<Header> headers,
        byte[] body, String contentType) {

    private static final byte[] NOTHING = {};

    public static ApiCall of(Operation operation) {
        return new ApiCall(operation, Map.of(), Map.of(), List.of(), NOTHING, "");
    }

    public ApiCall path(String name, String value) {
        return new ApiCall(operation, with(path, name, value), query, headers, body, contentType);
    }

    public ApiCall query(String name, String value) {
        return new ApiCall(operation, path, with(query, name, value), headers, body, contentType);
    }

    public ApiCall header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new ApiCall(operation, path, query, List.copyOf(more), body, contentType);
    }

    /** Without an Accept header. A header without a value is not sent, as with curl. */
    public ApiCall withoutAccept() {
        return header("Accept", "");
    }

    /** With the body in chunked transfer coding, without a Content-Length (RFC 9112, section 7.1). */
    public ApiCall chunked() {
        return header("Transfer-Encoding", "chunked");
    }

    public ApiCall json(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8), operation.body().filter(RequestBody::isJson).map(RequestBody::mediaType).orElse("application/json"));
    }

    public ApiCall body(byte[] bytes, String type) {
        return new ApiCall(operation, path, query, headers, bytes, type);
    }

    /** Path and query as they go over the wire (RFC 3986). */
    public String requestTarget() {
        String target = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            target = target.replace("{" + parameter.getKey() + "}", encode(parameter.getValue()));
        }
        StringBuilder text = new StringBuilder(target);
        query.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(encode(name)).append('=').append(isList(name) ? encode(value).replace("%2C", ",") : encode(value)));
        return text.toString();
    }

    /** Between the values of a list the comma is no part of them (OpenAPI 3.1, appendix C). */
    private boolean isList(String name) {
        return operation.parameters().stream().anyMatch(parameter -> parameter.name().equals(name) && parameter.type().equals("array"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
