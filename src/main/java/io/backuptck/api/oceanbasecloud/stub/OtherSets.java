package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A service whose list has sets that no physical start of the caller has made. */
final class OtherSets extends AlteredStub {

    private final int lists;
    private final Set<String> logical = new HashSet<>();
    private int listed;

    /** @param lists a set appears by itself each so many lists; 0: the sets of logical backups are shown */
    OtherSets(StubApi inner, Activations activations, int lists) {
        super(inner, activations);
        this.lists = lists;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        boolean due = lists > 0 && request.operation().id().equals("listBackupSets") && ++listed % lists == 0;
        StubResponse answer = inner().answer(request);
        if (due) {
            ExchangeReader.startBeside(request, inner());
            return fired(answer);
        }
        if (lists == 0 && ExchangeReader.isLogical(request) && answer.status() == 200) {
            logical.add(ExchangeReader.startBeside(request, inner()));
            return fired(answer);
        }
        JsonNode json = ExchangeReader.json(answer);
        for (JsonNode set : json.findParents("backupSetId")) {
            if (logical.contains(set.path("backupSetId").asText())) {
                ((ObjectNode) set).put("backupMode", "LOGICAL_BACKUP");
            }
        }
        return new StubResponse(answer.status(), answer.headers(), json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
