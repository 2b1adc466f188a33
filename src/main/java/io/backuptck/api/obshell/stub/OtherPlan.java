package io.backuptck.api.obshell.stub;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.List;

/** An agent whose backup tasks consist of other nodes. */
final class OtherPlan extends AlteredStub {

    /**
     * @param nodes names; the last but one starts the backups, the last one waits for them
     */
    OtherPlan(StubApi inner, Activations activations, List<String> nodes) {
        super(inner, activations);
        ((ObshellStub) inner).plan(nodes);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        StubResponse answer = inner().answer(request);
        return request.operation().startsWork() ? fired(answer) : answer;
    }
}
