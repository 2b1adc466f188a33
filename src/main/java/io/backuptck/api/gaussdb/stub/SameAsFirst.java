package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;

/** A service that answers every start with an id of the first one. */
final class SameAsFirst extends AlteredStub {

    private final String container;
    private final String member;
    private String first;

    /**
     * @param container JSON pointer of the object that holds the id
     */
    SameAsFirst(StubApi inner, Activations activations, String container, String member) {
        super(inner, activations);
        this.container = container;
        this.member = member;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        if (!request.operation().id().equals("createManualBackup") || good.status() != 202) {
            return good;
        }
        JsonNode body = ReworkedList.json(good);
        ObjectNode holder = (ObjectNode) body.at(container);
        if (first == null) {
            first = holder.path(member).asText();
            return good;
        }
        holder.put(member, first);
        return fired(StubResponse.json(202, body));
    }
}
