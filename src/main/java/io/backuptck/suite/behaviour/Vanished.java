package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * What the run has made, and nobody has removed, and that is gone all the same: an answer to a request about it is a true one. What may have taken it
 * away is that another one was removed, which is tried with two that are made for that.
 */
final class Vanished {

    private static final Set<Integer> NOT_THERE = Set.of(404, 410);

    private final ApiSession session;

    Vanished(ApiSession session) {
        this.session = session;
    }

    /** True when something that the request names is gone; it is not used for others any more. */
    boolean explains(Seen answer) {
        if (session.api().isBuiltIn() || !NOT_THERE.contains(answer.status())) {
            return false;
        }
        Map<String, Resource> named = PathResources.of(session.contract(), answer.operation());
        Map<String, String> values = PathValues.of(answer);
        List<KnownResource> gone = named.entrySet().stream().flatMap(one -> KnownResources.of(session, one.getValue()).all().stream().filter(thing ->
                thing.id().equals(values.get(one.getKey())) && thing.isFound() && !thing.isRemoved() && thing.resource().readBy().isPresent()))
                .filter(this::isGone).toList();
        gone.forEach(this::lost);
        return !gone.isEmpty();
    }

    private boolean isGone(KnownResource thing) {
        return Stream.of(thing, thing).allMatch(one -> NOT_THERE.contains(one.look().status()) && one.last() == Presence.NOT_SHOWN);
    }

    private void lost(KnownResource thing) {
        Resource resource = thing.resource();
        Seen look = thing.notShown().orElseThrow();
        thing.removed();
        session.created(resource.name(), thing.reportedAs(), thing.creation(), false);
        boolean taken = session.shared("whether a removal takes along another " + resource.name(), () -> resource.removedBy().isPresent()
                && isTakenAlong(resource, resource.removedBy().get()));
        if (!taken) {
            session.limited("the " + resource.name() + " " + thing.id() + ", which the run has made and has not removed, is gone: status " + look.status());
        }
    }

    private boolean isTakenAlong(Resource resource, Operation removes) {
        try {
            KnownResource other = made(resource);
            KnownResource victim = made(resource);
            other.look();
            Seen answer = Calls.send(victim, removes.id(), UsualCall.of(session, removes, victim.parameters()));
            if (!answer.exchange().response().isSuccess() || other.last() != Presence.SHOWN) {
                return false;
            }
            new Departure(session, resource, answer).until(victim::look, look -> !look.exchange().response().isSuccess(), look -> Departure.read(victim));
            victim.removed();
            boolean gone = isGone(other);
            session.created(resource.name(), victim.reportedAs(), victim.creation(), victim.last() == Presence.SHOWN);
            if (gone) {
                other.removed();
                session.created(resource.name(), other.reportedAs(), other.creation(), false);
                session.check(blame(resource), other.notShown().orElseThrow(), "", false, "the " + resource.name() + " " + other.id() + ", which was there before "
                        + removes.id() + " of " + victim.id() + " and which nobody has removed", "status " + other.notShown().get().status());
            }
            return gone;
        } catch (TestAbortedException | Inconclusive none) {
            return false;
        }
    }

    private KnownResource made(Resource resource) {
        KnownResource thing = FirstSight.of(KnownResources.of(session, resource).create());
        if (thing.trace().isPresent()) {
            thing.follow();
        }
        return thing;
    }

    /** The first of what the contract says of it. */
    private String blame(Resource resource) {
        Promise promise = Stream.of(Promise.OTHERS, Promise.KEPT).filter(one -> session.contract().promise(resource, one).isPresent()).findFirst()
                .orElse(Promise.READABLE);
        return Blame.of(session, resource, promise);
    }
}
