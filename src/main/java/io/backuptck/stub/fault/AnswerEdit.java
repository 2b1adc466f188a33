package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes answers of a stub that otherwise does what it should. Without any change, it is enough that there is such an answer.
 *
 * @param repeats    every further answer that is meant is the first one again
 * @param everywhere answers to what the contract does not know are meant as well
 * @param steps      of work that are done before what is meant goes out
 */
record AnswerEdit(Where where, List<Change> changes, boolean repeats, boolean everywhere, int steps) implements Alteration {

    static AnswerEdit of(Where where, Change... changes) {
        return new AnswerEdit(where, List.of(changes), false, false, 0);
    }

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        return new Edited(inner, activations);
    }

    private final class Edited extends AlteredStub {

        private final Map<String, JsonNode> memory = new HashMap<>();
        private final Map<String, Integer> matches = new HashMap<>();
        private StubResponse first;

        Edited(StubApi inner, Activations activations) {
            super(inner, activations);
        }

        @Override
        public synchronized StubResponse answer(StubRequest request) {
            StubResponse good = inner().answer(request);
            return where.asked(request) ? edited(good, new Message(request, good, memory)) : good;
        }

        @Override
        public synchronized StubResponse unknownRoute(String method, String path) {
            StubResponse good = inner().unknownRoute(method, path);
            return everywhere || where.unknown() ? edited(good, new Message(null, good, memory)) : good;
        }

        private StubResponse edited(StubResponse good, Message message) {
            if (!where.answered(message) || !where.counts(matches.merge(where.subject(message), 1, Integer::sum))) {
                return good;
            }
            if (repeats && first != null) {
                return fired(first);
            }
            inner().step(steps);
            changes.forEach(change -> change.apply(message));
            StubResponse edited = message.answer();
            first = edited;
            return same(edited, good) && !changes.isEmpty() ? good : fired(edited);
        }
    }

    private static boolean same(StubResponse one, StubResponse other) {
        return one.status() == other.status() && one.headers().equals(other.headers())
                && Arrays.equals(one.body(), other.body());
    }
}
