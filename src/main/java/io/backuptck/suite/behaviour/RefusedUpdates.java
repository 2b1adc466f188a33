package io.backuptck.suite.behaviour;

import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.ListLook.Presence;
import io.backuptck.target.ApiCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.opentest4j.TestAbortedException;

/**
 * The requests to change a thing of the run's own that a server has rejected: the thing shows nothing of them afterwards. One that seems to be obeyed
 * all the same has to be so with another thing as well before it is believed.
 */
final class RefusedUpdates {

    private static final int MOST_SUSPECTS = 5;

    private final ApiSession session;
    private final Resource resource;
    private final BiFunction<RequestCase, Map<String, String>, ApiCall> call;
    private final KnownResource thing;
    private Effect before;
    private final List<Sent> sent = new ArrayList<>();
    private int rejected;
    private boolean over;

    /** A request that was rejected since the last look. */
    private record Sent(RequestCase one, ApiCall call, Seen answer) {
    }

    private RefusedUpdates(ApiSession session, KnownResource thing, BiFunction<RequestCase, Map<String, String>, ApiCall> call) {
        this.session = session;
        this.resource = thing.resource();
        this.call = call;
        this.thing = thing;
        this.before = Effect.before(thing);
    }

    /**
     * Those of an operation; empty where it changes no thing that the run has made, or nothing shows one.
     *
     * @param call makes the request for a thing that these values name
     */
    static Optional<RefusedUpdates> of(ApiSession session, Operation operation, BiFunction<RequestCase, Map<String, String>, ApiCall> call) {
        Optional<Resource> updated = session.api().isBuiltIn() ? Optional.empty() : PathResources.updated(session.contract(), operation)
                .filter(resource -> session.contract().promise(resource, Promise.UNCHANGED).isPresent());
        if (updated.isEmpty()) {
            return Optional.empty();
        }
        try {
            String id = Existing.parameters(session, operation).get(PathResources.last(operation).orElseThrow());
            return KnownResources.of(session, updated.get()).all().stream().filter(one -> one.id().equals(id) && !one.isRemoved()).findFirst()
                    .map(one -> new RefusedUpdates(session, one, call)).filter(one -> one.thing.last() == Presence.SHOWN);
        } catch (TestAbortedException | Inconclusive none) {
            return Optional.empty();
        }
    }

    /** Takes note of an answer. Since others may be obeyed back and forth there are looks between them: after 1, 2, 3, 5, 9, 17 ... */
    void add(RequestCase one, ApiCall request, Seen answer) {
        boolean named = request.path().equals(UsualCall.of(session, answer.operation(), Existing.as(thing, answer.operation())).path());
        if (answer.exchange().response().isSuccess()) {
            before = Effect.before(thing); // what was taken, rightly or not, is what must stay
            sent.clear();
        } else if (Promises.isRejected(answer) && one.constraint().place().isInBody() && named) {
            sent.add(new Sent(one, request, answer));
            if (Integer.bitCount(rejected++) <= 1) {
                check();
            }
        }
    }

    /** Looks at the thing, and judges all that came since the last look. */
    void check() {
        if (over || sent.isEmpty() || !isShown()) {
            return;
        }
        List<ApiCall> calls = sent.stream().map(Sent::call).toList();
        List<Sent> suspects = new ArrayList<>(sent.stream().filter(one -> before.written(one.call()).isPresent()).toList());
        if (suspects.isEmpty() && before.changed(calls).isPresent()) {
            suspects.addAll(sent);
        }
        Collections.reverse(suspects);
        if (suspects.isEmpty()) {
            session.check(id(), sent.get(sent.size() - 1).answer(), "", true, "the " + resource.name() + " as it was", "");
        } else {
            over = true;
            suspects.stream().limit(MOST_SUSPECTS).anyMatch(suspect -> isObeyedAgain(suspect, calls));
        }
        sent.clear();
    }

    private boolean isShown() {
        try {
            return thing.seek() == Presence.SHOWN;
        } catch (TestAbortedException notOffered) {
            return false;
        }
    }

    private String id() {
        return Blame.of(session, resource, Promise.UNCHANGED);
    }

    /** @param calls whose members are those that may change; what changes while nothing is sent tells nothing */
    private boolean isObeyedAgain(Sent suspect, List<ApiCall> calls) {
        try {
            KnownResource other = FirstSight.of(KnownResources.of(session, resource).create());
            if (thing.isOver()) {
                other.follow();
            }
            Effect effect = Effect.before(other);
            if (other.seek() != Presence.SHOWN || effect.changed(calls).isPresent()) {
                return true;
            }
            ApiCall again = call.apply(suspect.one(), Existing.as(other, suspect.answer().operation()));
            Seen answer = Looks.at(session, again);
            Optional<String> written = Promises.isRejected(answer) && other.seek() == Presence.SHOWN ? effect.written(again).map(member ->
                    "has the " + member + " of that request").or(() -> effect.changed(calls).map(member -> "has another " + member + " than before"))
                    : Optional.empty();
            written.ifPresent(words -> session.check(id(), answer, "", false, "the " + resource.name() + " as it was, since the request was rejected ("
                    + suspect.one().constraint().place() + " " + suspect.one().label() + ")", "status " + answer.status() + ", and the "
                    + resource.name() + " " + words));
            return written.isPresent();
        } catch (TestAbortedException | Inconclusive none) {
            session.limited("whether a rejected request to change the " + resource.name() + " " + thing.id() + " was obeyed all the same was not tried again, as "
                    + "no other one could be made");
            return true;
        }
    }
}
