package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Lets a stub do something else than it was asked to, and perhaps hides that in the answer.
 *
 * @param where   told from the request alone
 * @param reaction what the good stub does and answers instead
 * @param changes made to that answer
 * @param compared whether what would have been answered else is asked for, too: what is rejected stays so, and what makes no difference does
 *                 not count; only for requests that change nothing
 */
record MisreadRequest(Where where, Reaction reaction, List<Change> changes, boolean compared) implements Alteration {

    private static final int FIRST_FAILURE = 300;

    MisreadRequest(Where where, Reaction reaction, List<Change> changes) {
        this(where, reaction, changes, false);
    }

    MisreadRequest whereItMatters() {
        return new MisreadRequest(where, reaction, changes, true);
    }

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
                if (!where.asked(request)) {
                    return inner().answer(request);
                }
                StubResponse usual = where.asksForAnswer() ? inner().answer(request) : null;
                if (usual != null && !where.answered(new Message(request, usual)) || !where.counts(++matches)) {
                    return usual == null ? inner().answer(request) : usual;
                }
                Message message = new Message(request, reaction.to(request, inner()));
                changes.forEach(change -> change.apply(message));
                StubResponse answer = message.answer();
                StubResponse good = compared ? inner().answer(request) : null;
                boolean alike = good != null && (good.status() >= FIRST_FAILURE || Arrays.equals(good.body(), answer.body()));
                return alike ? good : fired(answer);
            }
        };
    }
}
