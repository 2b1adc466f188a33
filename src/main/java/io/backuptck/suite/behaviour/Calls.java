package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;

/** Calls on what the run has created, by which its life may go on otherwise. */
public final class Calls {

    /** Promises nothing yet (RFC 9110, section 15.3.3). */
    private static final int ACCEPTED_FOR_LATER = 202;

    private Calls() {
    }

    /**
     * Sends a call. A server error tells nothing, as the server itself may have moved the thing at that moment; and a call whose
     * answer got lost may have been obeyed, which explains what is seen from then on.
     *
     * @param name of the call in the lifecycle
     */
    public static Seen send(KnownResource thing, String name, ApiCall call) {
        CallAnswer outcome = CallAnswer.PENDING;
        try {
            Seen answer = Looks.at(thing.session(), call);
            outcome = outcome(thing.session(), answer);
            return answer;
        } finally {
            thing.called(name, outcome);
        }
    }

    /** The same for a usual call, whose tag nobody is interested in. */
    static Seen sendUsual(KnownResource thing, String name, ApiCall call) {
        return WeakTag.send(thing.session(), call, one -> send(thing, name, one));
    }

    /** Sends the usual call of an operation on a thing that is made for that, as nothing else is known of what it does. */
    public static Seen onOwnThing(ApiSession session, Operation operation) {
        String last = PathResources.last(operation).orElseThrow();
        Stake stake = Stake.of(session, PathResources.of(session.contract(), operation).get(last));
        KnownResource thing = FirstSight.of(stake.thing().map(Effect::thing).orElseThrow(() -> Skip.because("the server made nothing to call "
                + operation.id() + " on")));
        stake.spend();
        return sendUsual(thing, operation.id(), UsualCall.of(session, operation, Existing.with(session, operation, last, Existing.as(thing, operation))));
    }

    private static CallAnswer outcome(ApiSession session, Seen answer) {
        boolean done = Reply.of(session, answer) == Reply.ACCEPTED && answer.status() != ACCEPTED_FOR_LATER;
        return done ? CallAnswer.ACCEPTED : Promises.isRejected(answer) ? CallAnswer.REFUSED : CallAnswer.PENDING;
    }
}
