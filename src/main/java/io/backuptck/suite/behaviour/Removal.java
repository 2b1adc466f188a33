package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.FurtherCall;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import io.backuptck.lifecycle.Transition;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** Removes a resource: ends its work, where that is a step of its lifecycle, or takes it away. Other calls of its life are judged alike. */
public final class Removal {

    private final ApiSession session;
    private final Resource resource;
    private final Operation operation;
    private final List<Transition> steps;

    public Removal(ApiSession session, Resource resource) {
        this(session, resource, resource.removedBy().orElseThrow());
    }

    /** @param operation that removes one, or is called in its life */
    public Removal(ApiSession session, Resource resource, Operation operation) {
        this.session = session;
        this.resource = resource;
        this.operation = operation;
        this.steps = resource.lifecycle().stream().flatMap(name -> Machine.of(session.contract(), name).transitions().stream())
                .filter(step -> step.call().filter(operation.id()::equals).isPresent()).toList();
    }

    private String id(Promise promise) {
        return (promise == Promise.REMOVED ? FurtherCall.effect(session.contract(), resource, operation) : FurtherCall.late(session.contract(), resource, operation))
                .map(Requirement::id).orElseGet(() -> Blame.of(session, resource, promise));
    }

    private String toDo() {
        return (resource.isRemovedBy(operation) ? "to remove" : operation.id() + " of") + " the " + resource.name();
    }

    private Seen send(KnownResource thing) {
        return FirstSight.call(thing, () -> Calls.sendUsual(thing, operation.id(), UsualCall.of(session, operation, thing.parameters())));
    }

    /** Removes it while the contract allows that, and looks for the effect. */
    public void whileAllowed(KnownResource thing) {
        prepare(thing);
        Optional<String> before = steps.isEmpty() || always() ? Optional.empty() : state(thing);
        Seen answer = send(thing);
        if (answer.exchange().response().isSuccess()) {
            removed(thing, answer);
        } else {
            rejected(thing, answer, before);
        }
    }

    /** A removal that is allowed from the beginning is not waited for, as things may be over soon. */
    private void prepare(KnownResource thing) {
        boolean first = resource.removedBy().filter(operation::equals).isPresent();
        if (!steps.isEmpty() && (!first || !isAllowedAtOnce())) {
            new Way(thing, operation).go();
        }
    }

    private boolean isAllowedAtOnce() {
        return machine().initial().stream().allMatch(begin -> steps.stream().anyMatch(step -> step.from().contains(begin.state())));
    }

    private void removed(KnownResource thing, Seen answer) {
        if (steps.isEmpty()) {
            gone(thing, answer);
        } else {
            ended(thing, answer);
        }
    }

    /** The state that a look shows; empty when that cannot be seen. */
    private Optional<String> state(KnownResource thing) {
        if (resource.readBy().isPresent() && thing.trace().isPresent()) {
            thing.look();
            return thing.state();
        }
        return Optional.empty();
    }

    /** A server may refuse only in a state that does not allow it: it was in one that does if all do, or if looks before and after show the same. */
    private void rejected(KnownResource thing, Seen answer, Optional<String> before) {
        Optional<String> after = state(thing);
        boolean stayed = before.isPresent() && before.equals(after) && allows(before.get());
        boolean mayWait = steps.isEmpty() && resource.lifecycle().isPresent() && isOfState(answer);
        boolean mayRefuse = mayWait || thing.isOver() || !always() && !stayed || steps.isEmpty() && isOfState(answer);
        if (mayRefuse && new RefusedCall(session, resource, operation, this::prepare).hasDone(thing, answer)) {
            return;
        } else if (mayWait) {
            whenOver(thing);
            return;
        } else if (thing.isOver() && !stayed) {
            throw Skip.because("the " + resource.name() + " was over before it could be removed");
        } else if (mayRefuse) {
            throw refused(answer);
        }
        session.checkRefused(id(Promise.REMOVED), answer, false, "acceptance, since the " + resource.name() + " is "
                + (stayed ? before.get() : "not over"), "status " + answer.status());
    }

    /** Whether it may be removed as long as it is not over. */
    private boolean always() {
        return steps.isEmpty() ? resource.lifecycle().isEmpty() : machine().states().stream()
                .filter(state -> !state.isEnd()).map(State::name).allMatch(this::allows);
    }

    private Machine machine() {
        return Machine.of(session.contract(), resource.lifecycle().orElseThrow());
    }

    private boolean allows(String state) {
        return steps.stream().anyMatch(step -> step.from().contains(state) && !step.unspecified());
    }

    /** That something is of no use in its state is said by the statuses for it; any other says something else. */
    private TestAbortedException refused(Seen answer) {
        return Skip.because("the server refused " + toDo() + " with status " + answer.status() + (isOfState(answer) ? ", and in some states it may" : ""));
    }

    private boolean isOfState(Seen answer) {
        return InTheWay.isSaidBy(session, resource, answer);
    }

    /** What cannot be taken away while it goes on may be so once it is over. */
    private void whenOver(KnownResource thing) {
        if (!thing.follow()) {
            throw Skip.because("the server refused " + toDo() + " while it was not over, and its end was not seen: " + MissedEnd.of(thing));
        }
        Seen answer = send(thing);
        if (answer.exchange().response().isSuccess()) {
            removed(thing, answer);
        } else if (!new RefusedCall(session, resource, operation, KnownResource::follow).hasDone(thing, answer)) {
            throw refused(answer);
        }
    }

    private void gone(KnownResource thing, Seen answer) {
        if (resource.readBy().isPresent()) {
            Departure departure = new Departure(session, resource, answer);
            Seen last = departure.until(thing::look, look -> !look.exchange().response().isSuccess(), look -> Departure.read(thing));
            if (isGone(thing, answer, last, Promises.isRejected(last), "it was still shown", "status " + last.status() + departure.words())
                    && resource.listedBy().isPresent()) {
                notListed(thing, answer);
            }
        } else if (resource.listedBy().isPresent()) {
            notListed(thing, answer);
        } else {
            throw Skip.because("there is no operation that would show whether the " + resource.name() + " is still there");
        }
    }

    private void notListed(KnownResource thing, Seen answer) {
        Departure departure = new Departure(session, resource, answer);
        ListLook list = departure.until(() -> ListLook.at(session, resource, thing), one -> one.of(thing) != Presence.SHOWN, one ->
                departure.listed(thing, one));
        Presence shown = list.of(thing);
        if (shown == Presence.NOT_SHOWN) {
            Reappearance.of(session, resource).gone(thing);
        } else if (shown == Presence.UNKNOWN && resource.readBy().isEmpty()) {
            throw Skip.because("the list is longer than what can be seen of it");
        }
        isGone(thing, answer, list.answer(), shown != Presence.SHOWN, "it was still listed", "it is still listed" + departure.words());
    }

    private boolean isGone(KnownResource thing, Seen answer, Seen last, boolean gone, String late, String actual) {
        Promises.requireSoon(answer, gone, late);
        session.created(resource.name(), thing.id(), answer, !gone);
        if (gone) {
            thing.removed();
        }
        return session.check(id(Promise.REMOVED), last, "", gone, "no " + resource.name() + " " + thing.id() + (late.endsWith("listed") ? " in the list" : "")
                + " any more", actual);
    }

    private void ended(KnownResource thing, Seen answer) {
        Set<String> targets = ends();
        new Departure(session, resource, answer).begin(thing, state -> !targets.contains(state) && machine().state(state).filter(State::isEnd).isPresent()
                && steps.stream().anyMatch(step -> step.from().contains(state)));
        if (!thing.follow()) {
            if (thing.last() == Presence.NOT_SHOWN && thing.notShown().filter(Promises::isRejected).isPresent()) { // the end of its existence is an effect, too
                session.check(id(Promise.REMOVED), answer, "", true, "that it ends or is gone", "it is gone");
                session.created(resource.name(), thing.id(), answer, false);
                thing.removed();
                return;
            }
            Machine machine = machine();
            if (thing.reads().stream().anyMatch(read -> machine.configuration(read.json()).map(Configuration::state).filter(targets::contains).isPresent())) {
                session.check(thing.trace().orElseThrow(), resource.name() + " " + thing.id(), ""); // it was there, and has gone on
            }
            throw new Inconclusive("after " + operation.id() + " " + MissedEnd.of(thing));
        }
        String state = thing.state().orElse("");
        Promises.requireSoon(answer, targets.contains(state), "it ended as " + state + " before");
        if (session.check(id(Promise.REMOVED), answer, "", targets.contains(state), "that it ends " + String.join(" or ", targets), state)) {
            session.check(thing.trace().orElseThrow(), resource.name() + " " + thing.id(), "");
        }
    }

    /** The states in which it ends once it is removed: at once, or by what the server does after that. */
    private Set<String> ends() {
        Machine machine = machine();
        Set<String> ends = new TreeSet<>();
        for (Transition step : steps) {
            Set<String> later = machine.reachableStates(step.to()).stream().filter(state -> machine.state(state).filter(State::isEnd).isPresent())
                    .collect(Collectors.toSet());
            boolean atOnce = machine.state(step.to()).filter(State::isEnd).isPresent() || later.isEmpty();
            ends.addAll(atOnce ? Set.of(step.to()) : later);
        }
        return ends;
    }

    /** The same where what waits for the call is over only after it; the thing is made for that. */
    public void tooLateAtLast(KnownResource thing) {
        String state = stateAtEnd(thing);
        if (steps.stream().anyMatch(step -> step.from().contains(state))) {
            Seen answer = send(thing);
            if (!answer.exchange().response().isSuccess()) {
                throw refused(answer);
            }
        }
        tooLate(thing);
    }

    private String stateAtEnd(KnownResource thing) {
        if (!thing.follow()) {
            throw new Inconclusive(MissedEnd.of(thing));
        }
        return thing.state().orElse("");
    }

    /** Removes what is over, which the lifecycle does not allow. */
    public void tooLate(KnownResource thing) {
        String state = stateAtEnd(thing);
        if (steps.stream().anyMatch(step -> step.from().contains(state))) {
            throw Skip.because("the lifecycle allows it in the state " + state);
        }
        Optional<Item> before = stated() ? look(thing) : Optional.empty();
        Seen answer = send(thing);
        Rejections.judge(session, answer, ErrorRule.Reason.CONFLICT);
        session.checkRefused(id(Promise.REMOVED_LATE), answer, Promises.isRejected(answer), "a status from 400 to 499, since it is " + state,
                "status " + answer.status());
        boolean done = new RefusedCall(session, resource, operation, KnownResource::follow).hasDone(thing, answer);
        before.filter(any -> Promises.isRejected(answer) && !done).ifPresent(item -> look(thing).ifPresent(now -> new Followed(session, resource)
                .unchanged(Promise.UNCHANGED, thing.trace().orElseThrow().machine(), item, now, "")));
    }

    /** Whether the contract says of itself that a rejected call leaves it as it was; the kit's say so in scenarios of their own. */
    private boolean stated() {
        return !session.api().isBuiltIn() && session.contract().promise(resource, Promise.UNCHANGED).isPresent() && resource.readBy().isPresent();
    }

    private static Optional<Item> look(KnownResource thing) {
        return Reply.of(thing.session(), thing.look()) == Reply.ACCEPTED ? thing.latest() : Optional.empty();
    }
}
