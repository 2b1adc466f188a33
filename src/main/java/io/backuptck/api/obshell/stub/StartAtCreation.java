package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;

/** An agent whose answer to a start shows the moment of creation as start and end. */
final class StartAtCreation extends AlteredStub {

    StartAtCreation(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (!request.operation().startsWork() || good.status() != 200) {
            return good;
        }
        ObjectNode body = (ObjectNode) JsonText.parse(good.body()).value().orElseThrow();
        String created = body.get("timestamp").textValue();
        ((ObjectNode) body.get("data")).put("start_time", created).put("end_time", created);
        return fired(StubResponse.json(200, body));
    }
}
