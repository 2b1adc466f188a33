package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;

/** A server that gives each resource the id of the first one, under which the latest is shown. */
final class SameId extends AlteredResource {

    private JsonNode first;
    private String latest = "";

    SameId(Contract contract, Resource resource, StubApi inner, Activations activations) {
        super(contract, resource, inner, activations);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        boolean creates = resource.isCreatedBy(request.operation());
        boolean meant = first != null && id(request).equals(resource.idOf(first.asText()));
        StubResponse good = inner().answer(meant ? about(request, latest) : request);
        Message message = new Message(request, good);
        JsonNode shown = message.json().map(body -> body.at(resource.identity())).filter(JsonNode::isValueNode).orElse(null);
        if (!isSuccess(good) || shown == null || !creates && !meant) {
            return good;
        }
        if (creates) {
            latest = resource.idOf(shown.asText());
            first = first == null ? shown : first;
        }
        if (shown.equals(first)) {
            return good;
        }
        Change.set(resource.identity(), first).apply(message);
        return fired(message.answer());
    }
}
