package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.util.Map;

/** An agent that forgets the backups of a tenant once it has shown one of them as completed a few times. */
final class LostBackup extends AlteredStub {

    private static final int OFTEN = 4;

    private int shown;

    LostBackup(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        Operation operation = request.operation();
        if (!operation.id().equals("getTenantBackupOverview") || good.status() != 200) {
            return good;
        }
        JsonNode status = JsonText.parse(good.body()).value().orElseThrow().at("/data/status/status");
        shown += status.asText().equals("COMPLETED") ? 1 : 0;
        if (shown <= OFTEN || shown > OFTEN + 1) {
            return good;
        }
        shown++;
        return fired(inner().answer(new StubRequest(operation, request.target(), Map.of("name", "idle-and-forgotten"), request.query(),
                request.headers(), request.body())));
    }
}
