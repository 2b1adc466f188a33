package io.backuptck.api.obshell.stub;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.util.function.UnaryOperator;

/** An agent that answers paths it does not know in another way. */
final class OtherUnknownPath extends AlteredStub {

    private final UnaryOperator<StubResponse> change;

    /**
     * @param change made to the answer that an agent gives
     */
    OtherUnknownPath(StubApi inner, Activations activations, UnaryOperator<StubResponse> change) {
        super(inner, activations);
        this.change = change;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        return inner().answer(request);
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return fired(change.apply(super.unknownRoute(method, path)));
    }
}
