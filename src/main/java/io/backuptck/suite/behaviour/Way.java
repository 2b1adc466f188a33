package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Transition;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Brings a thing to a state in which its lifecycle allows a call: waits for what the server does by itself, and makes other calls where only these lead on. */
final class Way {

    private final KnownResource thing;
    private final Operation goal;
    private final Machine machine;

    Way(KnownResource thing, Operation goal) {
        this.thing = thing;
        this.goal = goal;
        this.machine = Machine.of(thing.session().contract(), thing.resource().lifecycle().orElseThrow());
    }

    /** Skips the scenario when the thing does not come there. */
    void go() {
        boolean there = thing.session().poll(() -> {
            thing.look();
            if (!thing.isFound()) { // else no look more than is needed, as each lets it go on
                FirstSight.of(thing);
            }
            Optional<String> state = thing.state();
            if (state.isEmpty() || allows(state.get())) {
                return true;
            }
            Transition next = next(state.get(), false).or(() -> next(state.get(), true)).orElseThrow(() -> Skip.because("the " + thing.resource().name()
                    + " came to the state " + state.get() + ", from which none leads to one in which " + goal.id() + " is allowed"));
            next.call().ifPresent(this::call);
            return false;
        }, done -> done).isPresent();
        if (!there) {
            throw Inconclusive.forThisScenario("the " + thing.resource().name() + " " + thing.id() + " did not come to a state in which " + goal.id()
                    + " is allowed within the completion timeout");
        }
    }

    private void call(String name) {
        Operation operation = thing.session().contract().operation(name);
        Seen answer = Calls.sendUsual(thing, name, UsualCall.of(thing.session(), operation, thing.parameters()));
        if (!answer.exchange().response().isSuccess()) {
            throw Skip.because("the server refused " + name + ", which leads to where " + goal.id() + " is allowed: status " + answer.status());
        }
    }

    private boolean allows(String state) {
        return machine.transitions().stream().anyMatch(step -> isSaid(step) && step.call().filter(goal.id()::equals).isPresent() && step.from().contains(state));
    }

    private static boolean isSaid(Transition step) {
        return !step.unspecified();
    }

    /** The first step of the shortest way from a state; empty when there is none. */
    private Optional<Transition> next(String from, boolean withCalls) {
        Map<String, Transition> first = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            String state = open.remove();
            if (allows(state)) {
                return Optional.of(first.get(state));
            }
            machine.transitions().stream().filter(step -> isSaid(step) && step.from().contains(state) && (withCalls || step.call().isEmpty())
                    && !step.to().equals(from) && !first.containsKey(step.to())).forEach(step -> {
                        first.put(step.to(), first.getOrDefault(state, step));
                        open.add(step.to());
                    });
        }
        return Optional.empty();
    }
}
