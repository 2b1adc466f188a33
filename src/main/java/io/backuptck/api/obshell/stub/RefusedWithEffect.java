package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An agent on which an operator that it refuses leaves a trace: what was operated is shown as passed afterwards. */
final class RefusedWithEffect extends AlteredStub {

    private final String call;
    private final Set<String> touched = new HashSet<>();

    /**
     * @param call the operation that is refused
     */
    RefusedWithEffect(StubApi inner, Activations activations, String call) {
        super(inner, activations);
        this.call = call;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (request.operation().id().equals(call) && good.status() == 400) {
            touched.add(request.path().getOrDefault("id", ""));
            return good;
        }
        if (!request.operation().id().equals("getDag") || good.status() != 200) {
            return good;
        }
        JsonNode body = JsonText.parse(good.body()).value().orElseThrow();
        boolean shown = mark(call.equals("operateDag") ? List.of(body.get("data")) : body.at("/data/nodes"));
        return shown ? fired(StubResponse.json(200, body)) : good;
    }

    private boolean mark(Iterable<JsonNode> things) {
        boolean marked = false;
        for (JsonNode thing : things) {
            if (touched.contains(thing.path("id").asText())) {
                ((ObjectNode) thing).put("operator", "PASS");
                marked = true;
            }
        }
        return marked;
    }
}
