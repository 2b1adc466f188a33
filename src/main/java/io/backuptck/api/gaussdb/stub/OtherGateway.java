package io.backuptck.api.gaussdb.stub;

import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/** A gateway that lets in who has credentials, and does something of its own with some of the others. */
final class OtherGateway extends AlteredStub {

    /** The credentials that exist; the door of the stub itself stands open, as this gateway is behind it. */
    static final StubAccess ACCESS = new StubAccess(StubAccess.Mode.NONE, Optional.of("a-token-of-the-project"),
            Optional.of("AKOFTHEPROJECT"), Optional.of("a-secret-key-of-the-project"));

    private final Authenticator gate;
    private final Predicate<StubRequest> some;
    private final Reaction reaction;

    /** What is done for a caller who should only be refused. */
    @FunctionalInterface
    interface Reaction {

        /** Does what the caller asks for. */
        Reaction LETS_IN = (request, good, refusal) -> good.answer(request);

        /** Does what the caller asks for, and says that it does not. */
        Reaction OBEYS_SECRETLY = (request, good, refusal) -> {
            good.answer(request);
            return refusal;
        };

        StubResponse answer(StubRequest request, StubApi good, StubResponse refusal);
    }

    /**
     * @param known the credentials that are accepted
     * @param some  told of callers without them; true for those who are treated otherwise
     */
    OtherGateway(StubApi inner, Activations activations, StubAccess known, Predicate<StubRequest> some, Reaction reaction) {
        super(inner, activations);
        this.gate = new TokenAuthenticator(known, Clock.systemUTC());
        this.some = some;
        this.reaction = reaction;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        Optional<StubResponse> refusal = gate.refusal(new Authenticator.IncomingRequest(request.operation().method(), request.target(),
                request.headers(), request.body()));
        if (refusal.isEmpty()) {
            return inner().answer(request);
        }
        return some.test(request) ? fired(reaction.answer(request, inner(), refusal.get())) : refusal.get();
    }
}
