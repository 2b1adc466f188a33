package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.FewerRoutes;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.util.List;

/**
 * A server that keeps the pages and does not say that it is the vendor's product: it refuses with 422, its errors have codes
 * of its own, and a tenant without a backup has an overview of nothing.
 */
final class AnotherProduct extends AlteredStub {

    AnotherProduct(StubApi inner, Activations activations) {
        super(new FewerRoutes(inner, activations, List.of("getAgentInfo", "getSecret", "getStatus")), activations);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (good.status() < 400) {
            return good;
        }
        ObjectNode body = (ObjectNode) JsonText.parse(good.body()).value().orElseThrow();
        String code = body.at("/error/errCode").asText();
        if (code.equals("Task.NotFound") && request.operation().id().equals("getTenantBackupOverview")) {
            body.put("successful", true).put("status", 200).remove("error");
            body.putObject("data").putNull("status");
            return fired(StubResponse.json(200, body));
        }
        int status = good.status() == 400 ? 422 : good.status();
        body.put("status", status).putObject("error").put("code", "E-" + status).put("message", "refused (" + code.length() + ")");
        return fired(StubResponse.json(status, body));
    }
}
