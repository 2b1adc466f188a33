package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Trace;
import io.backuptck.lifecycle.check.TraceChecker;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

/** Looks after a call that was rejected: it has neither taken the thing away nor moved it to where only the call leads. */
final class RefusedCall {

    private static final int ACCEPTED_FOR_LATER = 202;
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);
    private static final int TOO_MANY = 429;

    private final ApiSession session;
    private final Resource resource;
    private final Operation operation;
    private final Consumer<KnownResource> prepare;

    /** @param prepare brings another thing to where the call was made */
    RefusedCall(ApiSession session, Resource resource, Operation operation, Consumer<KnownResource> prepare) {
        this.session = session;
        this.resource = resource;
        this.operation = operation;
        this.prepare = prepare;
    }

    /** True when the thing is not as it was, which is blamed. A call of what the server does not know any more says something else. */
    boolean hasDone(KnownResource thing, Seen answer) {
        boolean judged = !session.api().isBuiltIn() && resource.readBy().isPresent() && session.contract().promise(resource, Promise.UNCHANGED).isPresent()
                && isRefused(answer);
        if (!judged) {
            return false;
        }
        try {
            return isGone(thing, answer) ? isTakenBy(thing) && !unchanged(thing, answer, "it is gone: status " + last(thing).status()) : isMoved(thing, answer);
        } catch (TestAbortedException notOffered) {
            return false;
        }
    }

    private boolean isMoved(KnownResource thing, Seen answer) {
        Optional<String> moved = thing.last() == Presence.SHOWN ? moved(thing) : Optional.empty();
        if (thing.last() == Presence.SHOWN) {
            unchanged(thing, answer, moved.map("it is "::concat).orElse(""));
        }
        return moved.isPresent();
    }

    private static boolean isRefused(Seen answer) {
        return Promises.isRejected(answer) && !NOT_THERE.contains(answer.status()) && answer.status() != TOO_MANY;
    }

    private boolean unchanged(KnownResource thing, Seen answer, String change) {
        return session.check(Blame.of(session, resource, Promise.UNCHANGED), last(thing), "", change.isEmpty(), "the " + resource.name() + " " + thing.id()
                + " as it was, since " + operation.id() + " was rejected with status " + answer.status(), change);
    }

    private static Seen last(KnownResource thing) {
        return thing.answers().get(thing.answers().size() - 1);
    }

    /** Whether it was there, and two looks say that there is no such thing. What is new may take a moment to be shown. */
    private boolean isGone(KnownResource thing, Seen call) {
        boolean shown = thing.isFound();
        if (thing.answers().isEmpty() || last(thing).exchange().number() < call.exchange().number()) { // each further look lets it go on
            thing.look();
        }
        if (!shown && thing.last() == Presence.NOT_SHOWN) {
            Patience.with(session, resource).until(thing::seek, presence -> presence == Presence.SHOWN);
        } else if (thing.last() == Presence.NOT_SHOWN) {
            thing.look();
        }
        return thing.last() == Presence.NOT_SHOWN && NOT_THERE.contains(last(thing).status()) && thing.creation().status() != ACCEPTED_FOR_LATER;
    }

    /** Another one has to go the same way before the call is blamed for it; else somebody else may have done it. */
    private boolean isTakenBy(KnownResource thing) {
        KnownResource other;
        try {
            other = FirstSight.of(KnownResources.of(session, resource).create());
            prepare.accept(other);
            other.look();
        } catch (TestAbortedException | Inconclusive none) {
            session.limited("whether " + operation.id() + " takes the " + resource.name() + " " + thing.id() + " away although it is rejected was not tried again, as "
                    + "no other one could be made");
            return false; // somebody else may have removed it, which would be a reason to reject the call, too
        }
        Seen answer = Calls.send(other, operation.id(), UsualCall.of(session, operation, other.parameters()));
        boolean taken = isRefused(answer) && other.isFound() && isGone(other, answer);
        for (KnownResource one : taken ? Set.of(thing, other) : Set.<KnownResource>of()) {
            one.removed();
            session.created(resource.name(), one.reportedAs(), one.creation(), false);
        }
        return taken;
    }

    /** The state that only the call explains; what follows from it is blamed once. */
    private Optional<String> moved(KnownResource thing) {
        Optional<Trace> trace = thing.trace().filter(one -> !one.machine().shared() && !TraceChecker.check(one).breaches().isEmpty());
        Optional<Call> call = trace.flatMap(one -> one.events().stream().filter(Call.class::isInstance).map(Call.class::cast).reduce((first, next) -> next))
                .filter(last -> last.name().equals(operation.id()) && last.answer() == CallAnswer.REFUSED);
        if (call.isEmpty() || !TraceChecker.check(trace.get().with(call.get(), CallAnswer.ACCEPTED)).breaches().isEmpty()) {
            return Optional.empty();
        }
        trace.get().reconsider(call.get(), CallAnswer.UNKNOWN);
        return thing.state();
    }
}
