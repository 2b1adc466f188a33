package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
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

/** Removes a resource: ends its work, where that is a step of its lifecycle, or takes it away. */
public final class Removal {

    private final ApiSession session;
    private final Resource resource;
    private final Operation operation;
    private final List<Transition> steps;

    public Removal(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.operation = resource.removedBy().orElseThrow();
        this.steps = resource.lifecycle().stream().flatMap(name -> Machine.of(session.contract(), name).transitions().stream())
                .filter(step -> step.call().filter(operation.id()::equals).isPresent()).toList();
    }

    private String id(Promise promise) {
        return Blame.of(session, resource, promise);
    }

    private Seen send(KnownResource thing) {
        return Calls.send(thing, operation.id(), UsualCall.of(session, operation, thing.parameters()));
    }

    /** Removes it while the contract allows that, and looks for the effect. */
    public void whileAllowed(KnownResource thing) {
        Seen answer = send(thing);
        if (!answer.exchange().response().isSuccess()) {
            rejected(thing, answer);
        } else if (steps.isEmpty()) {
            gone(thing, answer);
        } else {
            ended(thing, answer);
        }
    }

    /** A server may refuse only in a state that does not allow it; which one it was in is known only if all others do. */
    private void rejected(KnownResource thing, Seen answer) {
        Optional<Machine> machine = thing.trace().map(trace -> trace.machine());
        if (resource.readBy().isPresent() && machine.isPresent()) {
            thing.look();
        }
        if (thing.isOver()) {
            throw Skip.because("the " + resource.name() + " was over before it could be removed");
        }
        boolean always = steps.isEmpty() ? machine.isEmpty() : machine.orElseThrow().states().stream().filter(state -> !state.isEnd()).map(State::name)
                .allMatch(name -> steps.stream().anyMatch(step -> step.from().contains(name) && !step.unspecified()));
        if (!always || steps.isEmpty() && (answer.status() == 409 || answer.status() == 423)) {
            throw Skip.because("the server refused to remove the " + resource.name() + ", and in some states it may");
        }
        session.checkRefused(id(Promise.REMOVED), answer, false, "acceptance, since the " + resource.name() + " is not over", "status " + answer.status());
    }

    private void gone(KnownResource thing, Seen answer) {
        if (resource.readBy().isEmpty()) {
            throw Skip.because("there is no operation that would show whether the " + resource.name() + " is still there");
        }
        Seen last = Patience.with(session, resource).until(thing::look, look -> !look.exchange().response().isSuccess());
        boolean gone = Promises.isRejected(last);
        Promises.requireSoon(answer, gone, "it was still shown");
        session.created(resource.name(), thing.id(), answer, !gone);
        if (gone) {
            thing.removed();
        }
        if (session.check(id(Promise.REMOVED), last, "", gone, "no " + resource.name() + " " + thing.id() + " any more", "status " + last.status())
                && resource.listedBy().isPresent()) {
            ListLook list = Patience.with(session, resource).until(() -> ListLook.at(session, resource, thing), one -> one.of(thing) != Presence.SHOWN);
            Promises.requireSoon(answer, list.of(thing) != Presence.SHOWN, "it was still listed");
            session.check(id(Promise.REMOVED), list.answer(), "", list.of(thing) != Presence.SHOWN, "no " + resource.name() + " " + thing.id()
                    + " in the list any more", "it is still listed");
        }
    }

    private void ended(KnownResource thing, Seen answer) {
        Set<String> targets = ends();
        if (!thing.follow()) {
            if (thing.last() == Presence.NOT_SHOWN && thing.notShown().filter(Promises::isRejected).isPresent()) { // the end of its existence is an effect, too
                session.check(id(Promise.REMOVED), answer, "", true, "that it ends or is gone", "it is gone");
                session.created(resource.name(), thing.id(), answer, false);
                return;
            }
            throw new Inconclusive("the " + resource.name() + " " + thing.id() + " was not over within the completion timeout after " + operation.id());
        }
        String state = thing.state().orElse("");
        Promises.requireSoon(answer, targets.contains(state), "it ended as " + state + " before");
        if (session.check(id(Promise.REMOVED), answer, "", targets.contains(state), "that it ends " + String.join(" or ", targets), state)) {
            session.check(thing.trace().orElseThrow(), resource.name() + " " + thing.id(), "");
        }
    }

    /** The states in which it ends once it is removed: at once, or by what the server does after that. */
    private Set<String> ends() {
        Machine machine = Machine.of(session.contract(), resource.lifecycle().orElseThrow());
        Set<String> ends = new TreeSet<>();
        for (Transition step : steps) {
            Set<String> later = machine.reachableStates(step.to()).stream().filter(state -> machine.state(state).filter(State::isEnd).isPresent())
                    .collect(Collectors.toSet());
            boolean atOnce = machine.state(step.to()).filter(State::isEnd).isPresent() || later.isEmpty();
            ends.addAll(atOnce ? Set.of(step.to()) : later);
        }
        return ends;
    }

    /** Removes what is over, which the lifecycle does not allow. */
    public void tooLate(KnownResource thing) {
        if (!thing.follow()) {
            throw new Inconclusive("the " + resource.name() + " " + thing.id() + " was not over within the completion timeout");
        }
        String state = thing.state().orElse("");
        if (steps.stream().anyMatch(step -> step.from().contains(state))) {
            throw Skip.because("the lifecycle allows it in the state " + state);
        }
        Seen answer = send(thing);
        Rejections.judge(session, answer, ErrorRule.Reason.CONFLICT);
        session.checkRefused(id(Promise.REMOVED_LATE), answer, Promises.isRejected(answer), "a status from 400 to 499, since it is " + state,
                "status " + answer.status());
    }
}
