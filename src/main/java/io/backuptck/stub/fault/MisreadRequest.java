package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.List;
import java.util.function.Function;

/**
 * Lets a stub do something else than it was asked to, and perhaps hides that in the answer.
 *
 * @param where   told from the request alone
 * @param reaction what the good stub does and answers instead
 * @param changes made to that answer
 */
record MisreadRequest(Where where, Reaction reaction, List<Change> changes) implements Alteration {

    /** What happens instead of what was asked for. */
    @FunctionalInterface
    interface Reaction {

        StubResponse to(StubRequest request, StubApi good);
    }

    /** Hears another request. */
    static Reaction hearing(Function<StubRequest, StubRequest> other) {
        return (request, good) -> good.answer(other.apply(request));
    }

    /** Does nothing and answers this. */
    static Reaction deaf(StubResponse answer) {
        return (request, good) -> answer;
    }

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        return new AlteredStub(inner, activations) {

            private int matches;

            @Override
            public synchronized StubResponse answer(StubRequest request) {
                if (!where.asked(request) || !where.counts(++matches)) {
                    return inner().answer(request);
                }
                Message message = new Message(request, reaction.to(request, inner()));
                changes.forEach(change -> change.apply(message));
                return fired(message.answer());
            }
        };
    }
}
