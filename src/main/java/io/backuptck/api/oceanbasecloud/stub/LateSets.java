package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** A service whose new backup sets are not known before they were looked for a few times. */
final class LateSets extends AlteredStub {

    private static final int LOOKS = 3;

    /** How many looks each new set still stays unknown. */
    private final Map<String, Integer> hidden = new HashMap<>();

    LateSets(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        String wanted = request.path().getOrDefault("backupTaskId", "");
        if (isHidden(wanted)) {
            return fired(Envelopes.failure(Optional.empty(), new Refused(Refusal.BACKUP_SET, "There is no such set yet.")));
        }
        StubResponse answer = inner().answer(request);
        if (ExchangeReader.isStart(request) && !ExchangeReader.task(answer).isEmpty()) {
            hidden.put(ExchangeReader.task(answer), LOOKS);
        }
        return answer.status() == 200 && request.operation().id().equals("listBackupSets") ? withoutHidden(answer) : answer;
    }

    private boolean isHidden(String id) {
        return hidden.computeIfPresent(id, (key, left) -> left > 0 ? left - 1 : null) != null;
    }

    private StubResponse withoutHidden(StubResponse answer) {
        JsonNode body = ExchangeReader.json(answer);
        boolean some = false;
        for (Iterator<JsonNode> sets = body.at("/data/dataList").iterator(); sets.hasNext();) {
            if (isHidden(sets.next().path("backupSetId").asText())) {
                sets.remove();
                some = true;
            }
        }
        return some ? fired(StubResponse.json(200, body)) : answer;
    }
}
