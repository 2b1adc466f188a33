package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.List;
import java.util.Optional;

/**
 * Each of the things that a run has made is in the list, not only the one that is asked about. What its read no longer shows is
 * none of them, nor what is in a state in which the list shows none of them: a list may leave out what is over.
 */
record ListedBeside(ApiSession session, Resource resource, String requirement) {

    /** So many things are looked for, the newest first. */
    private static final int MOST = 10;

    /** @param shown a thing that the list shows */
    void judge(KnownResource shown) {
        KnownResources known = KnownResources.of(session, resource);
        if (resource.readBy().isEmpty()) {
            return; // nothing tells whether there still is what the list does not show
        }
        List<KnownResource> others = known.wanted().stream().filter(thing -> thing != shown && !thing.isRemoved() && !thing.isGone()
                && !thing.id().isEmpty() && !thing.id().equals(shown.id())).toList();
        others.subList(Math.max(0, others.size() - MOST), others.size()).forEach(thing -> judge(thing, shown));
    }

    private void judge(KnownResource thing, KnownResource shown) {
        ListLook look = Patience.with(session, resource).until(() -> ListLook.at(session, resource, thing),
                one -> one.of(thing) != Presence.NOT_SHOWN);
        if (look.of(thing) == Presence.NOT_SHOWN && isThere(thing)) {
            Optional<String> state = thing.state();
            look = ListLook.at(session, resource, thing);
            boolean alike = isThere(thing) && isThere(shown) && thing.state().equals(state) && shown.state().equals(state)
                    && ListLook.at(session, resource, shown).of(shown) == Presence.SHOWN && isThere(shown) && shown.state().equals(state);
            if (look.of(thing) == Presence.NOT_SHOWN && alike) {
                check(look, thing, shown);
            }
        } else if (look.of(thing) == Presence.SHOWN) {
            check(look, thing, shown);
        }
    }

    private void check(ListLook look, KnownResource thing, KnownResource shown) {
        session.check(requirement, look.answer(), resource.items(), look.of(thing) == Presence.SHOWN, "the " + resource.name() + " " + thing.id()
                + " among them, as " + shown.id() + " is", look.seen().size() + " others");
    }

    private static boolean isThere(KnownResource thing) {
        return thing.look().exchange().response().isSuccess();
    }
}
