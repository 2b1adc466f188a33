package io.backuptck.suite.behaviour;

import io.backuptck.contract.Nesting;
import io.backuptck.contract.Nesting.Above;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What lies below one thing is not listed nor shown below another one, which the run makes for that. */
public final class Apart {

    private final ApiSession session;
    private final Resource resource;
    private final Above above;

    public Apart(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.above = Nesting.above(session.contract(), resource).orElseThrow(() -> Skip.because("a " + resource.name() + " lies below nothing"));
    }

    /**
     * Makes another thing above, and then one below where the first one lies. Ids may count anew below each, so that an id that was there before
     * says nothing.
     */
    public void check(KnownResource first) {
        String id = Blame.of(session, resource, Promise.APART);
        KnownResource other = KnownResources.of(session, above.resource()).create();
        Map<String, String> there = new LinkedHashMap<>(first.parameters());
        other.parameters().forEach(there::replace);
        there.put(above.parameter(), other.id());
        Optional<ListLook> before = list(first, there);
        KnownResource thing = KnownResources.of(session, resource).create();
        if (other.id().equals(thing.parameters().get(above.parameter()))) {
            throw Skip.because("the run has no two of a " + above.resource().name() + " to tell apart");
        }
        if (before.filter(look -> look.seen().contains(thing.id())).isPresent()) {
            throw Skip.because("two of a " + resource.name() + " have the id " + thing.id() + ", each below another " + above.resource().name());
        }
        if (resource.readBy().isPresent() && Patience.with(session, resource).until(thing::seek, look -> look == Presence.SHOWN) != Presence.SHOWN) {
            throw Skip.because("the " + resource.name() + " " + thing.id() + " is not shown where it lies");
        }
        String expected = "no " + resource.name() + " " + thing.id() + ", which lies below another " + above.resource().name();
        list(thing, there).ifPresent(seen -> session.check(id, seen.answer(), resource.items(), seen.of(thing) != Presence.SHOWN, expected, "it is listed"));
        if (above.isNamedBy(session.contract(), resource.readBy()) && isAnswered(resource.readBy().orElseThrow())) {
            there.put(resource.parameter(), thing.id());
            Seen answer = Reply.admitted(session.send(UsualCall.of(session, resource.readBy().orElseThrow(), there)));
            session.checkRefused(id, answer, Promises.isRejected(answer), expected, "status " + answer.status());
        }
    }

    /** The list below the other thing; empty where lists do not lie below things, or none is given of what has nothing below it. */
    private Optional<ListLook> list(KnownResource thing, Map<String, String> there) {
        if (!above.isNamedBy(session.contract(), resource.listedBy())) {
            return Optional.empty();
        }
        Map<String, String> path = new LinkedHashMap<>(there);
        path.keySet().retainAll(PathValues.above(thing, resource.listedBy().orElseThrow()).keySet());
        try {
            return Optional.of(ListLook.at(session, resource, thing, path));
        } catch (TestAbortedException none) {
            return Optional.empty();
        }
    }

    /** Whether the contract has an answer for what does not exist. */
    private static boolean isAnswered(Operation read) {
        return read.answer(404).isPresent() || read.answer(410).isPresent();
    }
}
