package io.backuptck.stub.fault;

import io.backuptck.contract.Operation;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.List;
import java.util.Map;

/** An alteration that lasts as long as another operation, asked with the same parameters in its path, shows something. */
record WhileShown(Where where, Alteration alteration, Look look, Operation operation) implements Alteration {

    /** @param answer patterns by JSON pointer into the answer of the operation */
    record Look(String operation, Map<String, String> answer) {
    }

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        StubApi altered = alteration.around(inner, activations);
        return new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                return where.asked(request) && isShown(request) ? altered.answer(request) : inner().answer(request);
            }

            private boolean isShown(StubRequest request) {
                StubResponse shown = inner().answer(new StubRequest(operation, request.target(), request.path(), Map.of(),
                        request.headers(), new byte[0]));
                return Where.answers(List.of(), null, null, look.answer()).answered(new Message(request, shown));
            }
        };
    }
}
