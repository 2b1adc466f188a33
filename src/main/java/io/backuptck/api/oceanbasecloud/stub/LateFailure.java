package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A service that leaves it to the task to find out that a tenant, database or table does not exist. */
final class LateFailure extends AlteredStub {

    private final Set<String> doomed = new HashSet<>();

    LateFailure(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (ExchangeReader.isStart(request) && body.contains("unknown")) {
            StubResponse answer = inner().answer(request.withBody(body.replace("unknown", "other")
                    .getBytes(StandardCharsets.UTF_8)));
            doomed.add(ExchangeReader.task(answer));
            return fired(answer);
        }
        StubResponse answer = inner().answer(request);
        JsonNode json = ExchangeReader.json(answer);
        for (JsonNode set : json.findParents("backupSetId")) {
            if (doomed.contains(set.path("backupSetId").asText()) && set.path("status").asText().equals("DONE")) {
                ((ObjectNode) set).put("status", "FAILED");
            }
        }
        return new StubResponse(answer.status(), answer.headers(), json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
