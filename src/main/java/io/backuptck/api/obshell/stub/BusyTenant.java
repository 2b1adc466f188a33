package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.stub.AgentEra;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An agent that cannot start a backup of a tenant before somebody has seen the end of the last one. */
final class BusyTenant extends AlteredStub {

    private final Map<String, String> unfinished = new HashMap<>();

    BusyTenant(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        boolean start = request.operation().id().equals("startTenantBackup");
        if (start && unfinished.containsKey(request.path().get("name"))) {
            return fired(Envelopes.failure(Optional.of(request), Instant.now(), AgentEra.NAMED, new Refused(Refusal.PANIC)));
        }
        StubResponse good = inner().answer(request);
        if (good.status() == 200) {
            JsonNode task = JsonText.parse(good.body()).value().orElseThrow().path("data");
            if (start) {
                unfinished.put(request.path().get("name"), task.path("id").asText());
            } else if (task.path("state").asText().matches("SUCCEED|FAILED")) {
                unfinished.values().remove(task.path("id").asText());
            }
        }
        return good;
    }
}
