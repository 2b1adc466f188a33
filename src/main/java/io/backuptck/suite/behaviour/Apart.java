package io.backuptck.suite.behaviour;

import io.backuptck.contract.FixtureParents;
import io.backuptck.contract.Nesting;
import io.backuptck.contract.Nesting.Above;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
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

/** What lies below one thing is not listed nor shown below another one, which the run makes for that or the user has named. */
public final class Apart {

    private final ApiSession session;
    private final Resource resource;
    private final Optional<Above> above;
    private final String parameter;
    private final String kind;

    public Apart(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.above = Nesting.above(session.contract(), resource);
        Optional<Parameter> named = FixtureParents.apart(session.contract(), resource);
        this.parameter = above.map(Above::parameter).or(() -> named.map(Parameter::name)).orElseThrow(() ->
                Skip.because("a " + resource.name() + " lies below nothing"));
        this.kind = above.map(Above::resource).map(Resource::name).orElse(parameter);
    }

    /**
     * Finds another thing above, and then makes one below where the first one lies. Ids may count anew below each, so that an id that was there
     * before says nothing.
     */
    public void check(KnownResource first) {
        String id = Blame.of(session, resource, Promise.APART);
        Map<String, String> there = elsewhere(first);
        String other = there.get(parameter);
        Optional<ListLook> before = list(first, there);
        KnownResource thing = KnownResources.of(session, resource).create();
        if (other.equals(thing.parameters().get(parameter))) {
            throw Skip.because("the run has no two of a " + kind + " to tell apart");
        }
        if (before.filter(look -> look.seen().contains(thing.id())).isPresent()) {
            throw Skip.because("two of a " + resource.name() + " have the id " + thing.id() + ", each below another " + kind);
        }
        if (resource.readBy().isPresent() && Patience.with(session, resource).until(thing::seek, look -> look == Presence.SHOWN) != Presence.SHOWN) {
            throw Skip.because("the " + resource.name() + " " + thing.id() + " is not shown where it lies");
        }
        String expected = "no " + resource.name() + " " + thing.id() + ", which lies below another " + kind;
        list(thing, there).ifPresent(seen -> session.check(id, seen.answer(), resource.items(), seen.of(thing) != Presence.SHOWN, expected, "it is listed"));
        if (isNamedBy(resource.readBy()) && isAnswered(resource.readBy().orElseThrow())) {
            there.put(resource.parameter(), thing.id());
            Seen answer = Reply.admitted(session.send(UsualCall.of(session, resource.readBy().orElseThrow(), there)));
            session.checkRefused(id, answer, Promises.isRejected(answer), expected, "status " + answer.status());
        }
    }

    /** Where the first one does not lie. */
    private Map<String, String> elsewhere(KnownResource first) {
        Map<String, String> there = new LinkedHashMap<>(first.parameters());
        if (above.isPresent()) {
            KnownResource other = FirstSight.of(KnownResources.of(session, above.get().resource()).create());
            other.parameters().forEach(there::replace);
            there.put(parameter, other.id());
        } else {
            there.put(parameter, session.fixture(FixtureParents.second(FixtureParents.apart(session.contract(), resource).orElseThrow())));
        }
        return there;
    }

    private boolean isNamedBy(Optional<Operation> operation) {
        return above.isPresent() ? above.get().isNamedBy(session.contract(), operation)
                : operation.filter(one -> one.path().contains("{" + parameter + "}")).isPresent();
    }

    /** The list below the other thing; empty where lists do not lie below things, or none is given of what has nothing below it. */
    private Optional<ListLook> list(KnownResource thing, Map<String, String> there) {
        if (!isNamedBy(resource.listedBy())) {
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
