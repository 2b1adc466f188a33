package io.backuptck.stub.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Does for some of those who are denied what they ask for.
 *
 * @param heard what is done, made of what was asked
 */
record Heedless(Where where, UnaryOperator<StubRequest> heard, Way way, List<Change> changes) implements Alteration {

    /** Whether who is denied learns of it. */
    enum Way { @JsonProperty("served") SERVED, @JsonProperty("obeyed") OBEYED_IN_SECRET }

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        return new AlteredStub(inner, activations) {

            private int matches;

            @Override
            public synchronized StubResponse answer(StubRequest request) {
                StubResponse denial = inner().answer(request);
                if (!where.asked(request) || !where.answered(new Message(request, denial)) || !where.counts(++matches)) {
                    return denial;
                }
                inner().letIn(true);
                StubResponse answer = inner().answer(heard.apply(request));
                inner().letIn(false);
                Message message = new Message(request, way == Way.SERVED ? answer : denial);
                changes.forEach(change -> change.apply(message));
                return fired(message.answer());
            }
        };
    }
}
