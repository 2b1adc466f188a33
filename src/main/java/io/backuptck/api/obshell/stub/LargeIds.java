package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** An agent that counts its tasks from beyond 2^53 on. */
final class LargeIds extends AlteredStub {

    private static final long FIRST = (1L << 53) + 1;

    LargeIds(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(withSmallId(request));
        JsonNode body = JsonText.parse(good.body()).value().orElseThrow();
        JsonNode data = body.path("data");
        if (!data.path("id").isTextual()) {
            return good;
        }
        enlarge(data);
        return fired(StubResponse.json(good.status(), body));
    }

    private static void enlarge(JsonNode value) {
        if (value instanceof ObjectNode object) {
            for (String number : new String[] {"dag_id", "node_id", "task_id"}) {
                if (object.path(number).isIntegralNumber()) {
                    object.put(number, object.get(number).longValue() + FIRST);
                    object.put("id", "1" + object.get(number).longValue());
                }
            }
        }
        value.forEach(LargeIds::enlarge);
    }

    private static StubRequest withSmallId(StubRequest request) {
        String id = request.path().getOrDefault("id", "");
        if (!id.matches("1\\d{1,18}") || Long.parseLong(id.substring(1)) < FIRST) {
            return request;
        }
        Map<String, String> path = new LinkedHashMap<>(request.path());
        path.put("id", "1" + (Long.parseLong(id.substring(1)) - FIRST));
        return new StubRequest(request.operation(), request.target(), path, request.query(), request.headers(),
                request.body());
    }
}
