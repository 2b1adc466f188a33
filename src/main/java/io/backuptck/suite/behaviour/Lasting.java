package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** Holds a server against what becomes of things that are over: they last until they are removed, and then they are gone for good. */
public final class Lasting {

    private static final int LOOKS = 3;
    private static final int FORBIDDEN = 403;

    private final ApiSession session;
    private final Resource resource;
    private final KnownResources known;
    private final OwnList list;

    public Lasting(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.known = KnownResources.of(session, resource);
        this.list = new OwnList(session, resource);
    }

    private String id(Promise promise) {
        return Blame.of(session, resource, promise);
    }

    /** Those that were over and that nobody has removed are still in the list. A server may take away by itself what failed. */
    public void kept() {
        List<KnownResource> kept = known.wanted().stream().filter(thing -> isKept(thing) || isLost(thing)).filter(thing ->
                !thing.isRemoved()).toList();
        if (kept.isEmpty()) {
            throw Skip.because("no " + resource.name() + " of the run was seen to be over");
        }
        kept.forEach(thing -> check(Promise.KEPT, thing.latest().orElseThrow().answer(), thing));
    }

    /** True when the last look at it showed the final state in which it stays. */
    public static boolean isKept(KnownResource thing) {
        String keeps = thing.resource().looks().keeps();
        return thing.isFinal() && (keeps.isEmpty() || thing.state().filter(keeps::equals).isPresent());
    }

    /** True when it is gone although its work has made it. */
    private boolean isLost(KnownResource thing) {
        return thing.isFound() && thing.last() == Presence.NOT_SHOWN && resource.looks().work().isPresent()
                && thing.task().flatMap(KnownResource::state).map(resource.looks().work().get().ends()::get)
                .filter(resource.looks().keeps()::equals).isPresent();
    }

    private void check(Promise promise, Seen evidence, KnownResource thing) {
        session.check(id(promise), evidence, resource.items(), list.shows(thing), "the " + resource.name() + " " + thing.name()
                + " in the list", "none");
    }

    /** The one that is removed; the last one, as most is known of the first. */
    public KnownResource victim() {
        return session.shared("the " + resource.name() + " to remove", () -> known.wanted().stream().filter(thing -> thing.isOver()
                && !thing.id().isEmpty() && !StillThere.isTouched(thing))
                .reduce((first, last) -> last).orElseThrow(() -> Skip.because("no " + resource.name()
                + " of the run is known to be over and has a known id")));
    }

    /** The others that were over and listed before. */
    private List<KnownResource> others() {
        return session.shared("the others of " + resource.name(), () -> known.wanted().stream().filter(thing -> thing != victim()
                && isKept(thing))
                .filter(thing -> list.look(thing) == Presence.SHOWN).toList());
    }

    /** The answer to its removal, which is asked for once. */
    public Seen remove() {
        KnownResource victim = victim();
        if (!victim.isRemoved() && known.isListGiven() && !list.shows(victim)) {
            throw Skip.because("the " + resource.name() + " " + victim.name() + " is gone already");
        }
        try {
            others();
        } catch (TestAbortedException noList) {
            session.shared("the others of " + resource.name(), List::of);
        }
        return session.shared(removalOf(), () -> remove(victim));
    }

    /** Removes what is over; a conflict with something else is waited out. */
    Seen remove(KnownResource thing) {
        known.change();
        Predicate<Seen> busy = seen -> known.isBusy(seen) || !session.api().isBuiltIn() && InTheWay.isSaidBy(session, resource, seen);
        Seen answer = Reply.decided(session.poll(() -> WeakTag.send(session, UsualCall.of(session, resource.removedBy().orElseThrow(), thing.parameters()),
                session::send), seen -> !busy.test(seen), resource.looks().settles()).orElseThrow(() -> new Inconclusive("the removal of the " + resource.name()
                        + " " + thing.name() + " is answered with a conflict again and again")));
        if (Reply.of(session, answer) == Reply.ACCEPTED) {
            thing.removed();
        }
        return answer;
    }

    /** Its removal is accepted. */
    public void removable() {
        Seen answer = remove();
        if (answer.status() == FORBIDDEN) {
            throw Skip.because("the caller may create things on this server, but not remove them; status 403");
        }
        session.check(id(Promise.REMOVABLE), answer, "", answer.status() < 400, "the removal accepted", "status " + answer.status());
    }

    /** The answer to its removal, where that was accepted. */
    public Seen removed() {
        Seen answer = remove();
        if (Reply.of(session, answer) != Reply.ACCEPTED) {
            throw Skip.because("the removal was not accepted; status " + answer.status());
        }
        return answer;
    }

    /** Waits for what was removed to disappear; one look may miss it by chance, two are believed, and one that failed says nothing. */
    public boolean isGone(KnownResource thing) {
        return session.shared("gone " + thing.name(), () -> {
            int[] missed = new int[1];
            Supplier<Integer> look = () -> {
                Presence presence = seek(thing);
                return missed[0] = presence == Presence.SHOWN ? 0 : missed[0] + (presence == Presence.NOT_SHOWN ? 1 : 0);
            };
            boolean gone = session.api().isBuiltIn() || !session.isShared(removalOf()) ? session.poll(look::get, count -> count >= 2, resource.looks().settles())
                    .isPresent() : new Departure(session, resource, remove()).until(look, count -> count >= 2, count -> shown(thing)) >= 2;
            if (gone) {
                session.created(resource.name(), thing.reportedAs(), thing.creation(), false);
                Reappearance.of(session, resource).gone(thing);
            }
            return gone;
        });
    }

    private JsonNode shown(KnownResource thing) {
        if (resource.readBy().isEmpty()) {
            return MissingNode.getInstance();
        }
        thing.look();
        return Departure.read(thing);
    }

    private String removalOf() {
        return "the removal of " + resource.name();
    }

    private Presence seek(KnownResource thing) {
        try {
            return list.look(thing);
        } catch (TestAbortedException notGiven) {
            return Presence.UNKNOWN;
        }
    }

    /** It disappears from the list. */
    public void disappears() {
        Seen answer = removed();
        list.requireGiven();
        session.check(id(Promise.REMOVED), answer, "", isGone(victim()), "the " + resource.name() + " " + victim().name()
                + " no longer in the list",
                "still listed after " + (session.api().isBuiltIn() ? resource.looks().settles().toMinutes() + " minutes" : "the time that it may take"));
    }

    private Seen gone() {
        Seen answer = removed();
        if (!isGone(victim())) {
            throw Skip.because("the " + resource.name() + " is still there");
        }
        return answer;
    }

    /** It does not come back. */
    public void away() {
        Seen answer = gone();
        session.check(id(Promise.AWAY), answer, "", !list.shows(victim(), LOOKS), "the " + resource.name() + " " + victim().name()
                + " gone for good", "listed again");
    }

    /** Nor has it come back later, nor anything else that was removed. */
    public void stayedAway() {
        gone();
        Reappearance.of(session, resource).check();
    }

    /** The others stay. */
    public void othersStay() {
        Seen answer = removed();
        isGone(victim());
        if (others().isEmpty()) {
            throw Skip.because("the run has no other " + resource.name() + " in the list");
        }
        others().forEach(thing -> check(Promise.OTHERS, answer, thing));
    }

    /** It cannot be removed again. */
    public void once() {
        gone();
        rejected(Promise.REMOVED_TWICE, session.api().isBuiltIn() ? Map.of(resource.parameter(), victim().id()) : victim().parameters());
    }

    /** What never was cannot be removed. */
    public void absent() {
        rejected(Promise.REMOVED_ABSENT, Map.of(resource.parameter(), resource.absent()));
    }

    private void rejected(Promise promise, Map<String, String> values) {
        Seen answer = Reply.decided(session.send(UsualCall.of(session, resource.removedBy().orElseThrow(), values)));
        session.checkRefused(id(promise), answer, Promises.isRejected(answer), "a status from 400 to 499", "status " + answer.status());
    }

    /** Removes all that the run has created; what cannot be removed stays in the report as left behind. */
    public void removeAll() {
        known.adoptUnknown();
        for (KnownResource thing : known.all()) {
            try {
                if (!thing.isRemoved() && !thing.id().isEmpty()) {
                    thing.follow();
                    if (Reply.of(session, remove(thing)) == Reply.ACCEPTED) {
                        isGone(thing);
                    }
                }
            } catch (TestAbortedException | Inconclusive e) {
                session.created(resource.name(), thing.reportedAs(), thing.creation(), true);
            }
        }
    }
}
