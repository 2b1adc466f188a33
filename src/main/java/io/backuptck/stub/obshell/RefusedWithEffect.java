package io.backuptck.stub.obshell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Firing;
import io.backuptck.validation.JsonText;
import java.util.HashSet;
import java.util.Set;

/** An agent on which an operator that it refuses leaves a trace: what was operated shows another operator afterwards. */
final class RefusedWithEffect extends AlteredStub {

    private final String call;
    private final String look;
    private final Set<String> touched = new HashSet<>();

    /**
     * @param call the operation that is refused
     * @param look the operation that shows the trace
     */
    RefusedWithEffect(StubApi inner, Firing firing, String call, String look) {
        super(inner, firing);
        this.call = call;
        this.look = look;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        String id = request.path().getOrDefault("id", "");
        if (request.operation().id().equals(call) && good.status() == 400) {
            touched.add(id);
        } else if (request.operation().id().equals(look) && good.status() == 200 && touched.contains(id)) {
            ObjectNode body = (ObjectNode) JsonText.parse(good.body()).value().orElseThrow();
            ((ObjectNode) body.get("data")).put("operator", "PASS");
            return fired(StubResponse.json(200, body));
        }
        return good;
    }
}
