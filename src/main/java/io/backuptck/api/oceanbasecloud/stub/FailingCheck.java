package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.AlteredStub;

/** A service whose check before a physical start fails; nothing promises that it finds the backup possible. */
final class FailingCheck extends AlteredStub {

    FailingCheck(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        if (ExchangeReader.isStart(request) && request.json().value().filter(start -> start.path("needPreCheck").asBoolean()).isPresent()) {
            return fired(StubResponse.json(400, JsonNodeFactory.instance.objectNode().put("success", false)
                    .put("errorCode", "E001B009").put("errorMessage", "The check failed.").put("requestId", "check")));
        }
        return inner().answer(request);
    }
}
