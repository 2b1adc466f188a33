package io.backuptck.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the stub before it goes over the wire. */
public record StubResponse(int status, Map<String, String> headers, byte[] body) {

    public static StubResponse json(int status, JsonNode body) {
        return new StubResponse(status, Map.of("Content-Type", "application/json"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public StubResponse header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new StubResponse(status, more, body);
    }
}
