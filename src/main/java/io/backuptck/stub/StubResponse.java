package io.backuptck.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer of the stub before it goes over the wire. */
public record StubResponse(int status, List<Header> headers, byte[] body) {

    public static StubResponse json(int status, JsonNode body) {
        return new StubResponse(status, List.of(new Header("Content-Type", "application/json")),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public StubResponse header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new StubResponse(status, more, body);
    }
}
