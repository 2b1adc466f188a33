package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An answer while it is being edited. */
final class Message {

    private final StubRequest request;
    private final Map<String, JsonNode> memory;
    private int status;
    private final List<Header> headers;
    private byte[] body;
    private Optional<JsonNode> json;
    private boolean jsonEdited;

    Message(StubRequest request, StubResponse answer) {
        this(request, answer, new HashMap<>());
    }

    /** @param memory of what answers before this one have shown, by pointer */
    Message(StubRequest request, StubResponse answer, Map<String, JsonNode> memory) {
        this.memory = memory;
        this.request = request;
        this.status = answer.status();
        this.headers = new ArrayList<>(answer.headers());
        this.body = answer.body();
    }

    /** What is being answered. */
    StubRequest request() {
        return request;
    }

    Map<String, JsonNode> memory() {
        return memory;
    }

    int status() {
        return status;
    }

    void status(int other) {
        status = other;
    }

    /** In their order; the list can be changed. */
    List<Header> headers() {
        return headers;
    }

    /** The body as it came; what is changed in it is sent, unless another body is put in its place. */
    Optional<JsonNode> json() {
        if (json == null) {
            json = JsonText.parse(body).value();
        }
        return json;
    }

    /** Edits a part of the JSON by itself. */
    void part(JsonNode value, Consumer<Message> edit) {
        Message part = new Message(request, new StubResponse(status, headers, body), memory);
        part.json = Optional.of(value);
        edit.accept(part);
        jsonEdited |= part.jsonEdited;
    }

    void jsonEdited() {
        jsonEdited = true;
    }

    void body(byte[] other) {
        body = other;
        jsonEdited = false;
    }

    byte[] body() {
        return jsonEdited ? json.orElseThrow().toString().getBytes(StandardCharsets.UTF_8) : body;
    }

    StubResponse answer() {
        return new StubResponse(status, List.copyOf(headers), body());
    }
}
