package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.nio.charset.StandardCharsets;

/** A service that refuses a start for an instance that does not exist, and yet keeps a backup with the wanted name. */
final class RefusedStart extends AlteredStub {

    private static final int ALL_WORK = 40;

    RefusedStart(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (!request.operation().id().equals("createManualBackup") || good.status() != Refusal.INSTANCE_UNKNOWN.status()) {
            return good;
        }
        ObjectNode body = (ObjectNode) request.json().value().orElseThrow();
        body.put("instance_id", inner().fixtures().get("instance"));
        inner().answer(request.withBody(body.toString().getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < ALL_WORK; i++) {
            inner().step();
        }
        return fired(good);
    }
}
