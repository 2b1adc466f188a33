package io.backuptck.stub.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A stub that always answers the same, and what an alteration makes of that. */
class Edits implements StubApi {

    private final int status;
    private final JsonNode body;
    StubRequest heard;
    int steps;

    Edits(int status, String body) {
        this.status = status;
        this.body = json(body);
    }

    static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static StubRequest request(String operation, String body) {
        return request(ApiId.named("obshell"), operation, body);
    }

    static StubRequest request(ApiId api, String operation, String body) {
        return new StubRequest(Contract.of(api).operation(operation), "/", Map.of("name", "t1"), Map.of(),
                Map.of(), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** The body after these changes. */
    static String changed(String body, Change... changes) {
        StubApi edited = AnswerEdit.of(Where.ANYWHERE, changes).around(new Edits(200, body), new Activations());
        return text(edited.answer(request("getAgentInfo", "")));
    }

    static String text(StubResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8).replace('"', '\'');
    }

    @Override
    public StubResponse answer(StubRequest request) {
        heard = request;
        return StubResponse.json(status, body);
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return StubResponse.json(404, json("{}"));
    }

    @Override
    public void step() {
        steps++;
    }

    @Override
    public Map<String, String> fixtures() {
        return Map.of();
    }
}
