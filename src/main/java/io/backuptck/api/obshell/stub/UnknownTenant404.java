package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;

/** An agent that answers 404 where a tenant does not exist, as one would expect. */
final class UnknownTenant404 extends AlteredStub {

    UnknownTenant404(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        ObjectNode body = (ObjectNode) JsonText.parse(good.body()).value().orElseThrow();
        return body.at("/error/errCode").asText().equals(Refusal.TENANT_UNKNOWN.errCode())
                ? fired(StubResponse.json(404, body.put("status", 404))) : good;
    }
}
