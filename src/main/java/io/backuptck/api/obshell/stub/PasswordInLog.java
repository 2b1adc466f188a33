package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An agent whose tasks log the password of the backup. */
final class PasswordInLog extends AlteredStub {

    private final Map<String, String> passwords = new HashMap<>();

    PasswordInLog(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (good.status() != 200) {
            return good;
        }
        JsonNode body = JsonText.parse(good.body()).value().orElseThrow();
        String task = body.at("/data/id").asText();
        if (request.operation().startsWork()) {
            request.json().value().map(options -> options.path("encryption").asText()).filter(password -> !password.isEmpty())
                    .ifPresent(password -> passwords.put(task, password));
        }
        List<JsonNode> logs = passwords.containsKey(task) ? body.findValues("task_logs") : List.of();
        logs.stream().filter(JsonNode::isArray)
                .forEach(lines -> ((ArrayNode) lines).add("SET ENCRYPTION " + passwords.get(task)));
        return logs.isEmpty() ? good : fired(StubResponse.json(200, body));
    }
}
