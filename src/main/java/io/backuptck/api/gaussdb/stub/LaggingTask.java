package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.HashMap;
import java.util.Map;

/** A service that learns late that a task is over, or does not know the task at first. */
final class LaggingTask extends AlteredStub {

    private static final int LOOKS = 4;

    private final boolean unknownAtFirst;
    private final Map<String, Integer> looks = new HashMap<>();

    /**
     * @param unknownAtFirst true for a task that is not known for a few looks, false for one that goes on for longer
     */
    LaggingTask(StubApi inner, Activations activations, boolean unknownAtFirst) {
        super(inner, activations);
        this.unknownAtFirst = unknownAtFirst;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (!request.operation().id().equals("getJob") || good.status() != 200) {
            return good;
        }
        JsonNode body = ReworkedList.json(good);
        ObjectNode job = (ObjectNode) body.get("job");
        boolean late = (unknownAtFirst || job.path("status").asText().equals("Completed"))
                && looks.merge(job.path("id").asText(), 1, Integer::sum) <= LOOKS;
        if (!late) {
            return good;
        }
        return fired(unknownAtFirst ? GaussdbStub.refused(Refusal.JOB_UNKNOWN)
                : StubResponse.json(200, running(body, job)));
    }

    private static JsonNode running(JsonNode body, ObjectNode job) {
        job.put("status", "Running").put("progress", "99%").put("ended", "");
        return body;
    }
}
