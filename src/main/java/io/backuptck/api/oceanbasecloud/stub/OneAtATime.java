package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.HashSet;
import java.util.Set;

/** A service that refuses a start while a backup is going on. The end of a logical one is not seen. */
final class OneAtATime extends AlteredStub {

    private static final int STARTS_REFUSED_FOR_A_LOGICAL_BACKUP = 2;

    private final Set<String> running = new HashSet<>();
    private int busy;

    OneAtATime(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        if (ExchangeReader.isStart(request) && (busy > 0 || !running.isEmpty())) {
            busy = Math.max(0, busy - 1);
            return fired(StubResponse.json(409, JsonNodeFactory.instance.objectNode().put("success", false)
                    .put("errorCode", "E001R009").put("errorMessage", "A backup is going on.").put("requestId", "busy")));
        }
        StubResponse answer = inner().answer(request);
        if (ExchangeReader.isStart(request) && answer.status() == 200) {
            if (ExchangeReader.isLogical(request)) {
                busy = STARTS_REFUSED_FOR_A_LOGICAL_BACKUP;
            } else {
                running.add(ExchangeReader.task(answer));
            }
        }
        ExchangeReader.json(answer).findParents("backupSetId").stream().filter(set -> set.path("status").asText().equals("DONE"))
                .forEach(set -> running.remove(set.path("backupSetId").asText()));
        return answer;
    }
}
