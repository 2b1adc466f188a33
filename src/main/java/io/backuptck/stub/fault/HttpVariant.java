package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.function.BiFunction;

/**
 * Sends all answers in another way.
 *
 * @param send told the request and its answer; the same answer when there is nothing to change
 */
public record HttpVariant(BiFunction<StubRequest, StubResponse, StubResponse> send) implements Alteration {

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        return new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                StubResponse good = inner().answer(request);
                StubResponse sent = send.apply(request, good);
                return sent == good ? good : fired(sent);
            }
        };
    }
}
