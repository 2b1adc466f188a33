package io.backuptck.api.gaussdb.stub;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service that deletes, with each accepted request of a kind, the backups that were started before. */
final class Purge extends AlteredStub {

    private final String call;
    private final List<String> started = new ArrayList<>();

    /**
     * @param call id of the operation
     */
    Purge(StubApi inner, Activations activations, String call) {
        super(inner, activations);
        this.call = call;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (good.status() == 202 && request.operation().id().equals(call)) {
            started.forEach(id -> delete(id, request));
            started.clear();
        }
        if (good.status() == 202 && request.operation().id().equals("createManualBackup")) {
            started.add(ReworkedList.json(good).at("/backup/id").asText());
        }
        return good;
    }

    private void delete(String id, StubRequest request) {
        StubResponse answer = inner().answer(new StubRequest(Contract.of(GaussdbApi.ID).operation("deleteManualBackup"),
                request.target(), Map.of("project_id", request.path().get("project_id"), "backup_id", id), Map.of(),
                request.headers(), new byte[0]));
        if (answer.status() == 202) {
            fired(answer);
        }
    }
}
