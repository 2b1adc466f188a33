package io.backuptck.lifecycle.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for a run of the machine that passes through everything that was observed. Between two observations the server
 * may have made any number of steps; a call is taken at the moment it was answered.
 */
final class Explanation {

    private final Machine machine;
    private final List<Breach> breaches = new ArrayList<>();
    private final Set<String> covered = new LinkedHashSet<>();
    private Set<Configuration> possible;
    private Observation previous;
    /** Calls whose effect may still come. */
    private final Set<String> pending = new LinkedHashSet<>();
    /** The last call that was accepted since the previous observation; empty when none was. */
    private String called = "";

    Explanation(Trace trace) {
        this.machine = trace.machine();
        this.possible = machine.initial();
        int last = machine.last(trace.observations().stream().map(Observation::resource).toList());
        if (last > Machine.MOST_POSITIONS) {
            return;
        }
        for (Event event : trace.events()) {
            if (event instanceof Observation observation) {
                observe(observation, last);
            } else if (event instanceof Call call) {
                apply(call, last);
            }
        }
    }

    List<Breach> breaches() {
        return breaches;
    }

    Set<String> covered() {
        return covered;
    }

    private void observe(Observation observation, int last) {
        Optional<Configuration> seen = machine.configuration(observation.resource());
        if (machine.isImpossible(observation.resource())) {
            breaches.add(impossible(observation));
            return;
        }
        if (seen.isEmpty()) {
            return; // the schema has already blamed what is unreadable
        }
        Set<Configuration> reachable = reachable(last);
        if (!possible.isEmpty() && !reachable.contains(seen.get())) {
            breaches.add(breach(observation, seen.get(), last));
        } else {
            machine.transitions().stream()
                    .filter(step -> possible.stream().anyMatch(from -> step.call().isEmpty()
                            && step.leaves(from, last) && step.apply(from).equals(seen.get())))
                    .forEach(step -> covered.add(step.id()));
        }
        possible = Set.of(seen.get());
        previous = observation;
        called = "";
    }

    /** Where the server may be by itself, or by a call that it has put off. */
    private Set<Configuration> reachable(int last) {
        Set<Configuration> reachable = machine.reachable(possible, last);
        for (String call : pending) {
            reachable.addAll(machine.reachable(machine.afterCall(reachable, call, last), last));
        }
        return reachable;
    }

    private Breach impossible(Observation observation) {
        String member = machine.stateMembers().get(machine.stateMembers().size() - 1);
        String kind = machine.blame().containsKey("operator") ? "operator" : "state";
        String words = machine.stateMembers().stream().map(name -> observation.resource().path(name).asText())
                .collect(Collectors.joining("/"));
        return new Breach(machine.blame().get(kind), "/" + member, "a state that exists", words,
                Optional.ofNullable(previous), observation);
    }

    private void apply(Call call, int last) {
        if (call.answer() == CallAnswer.REFUSED || possible.isEmpty()) {
            return;
        }
        called = call.answer() == CallAnswer.ACCEPTED ? call.name() : called;
        Set<Configuration> before = reachable(last);
        Set<Configuration> after = new LinkedHashSet<>(machine.afterCall(before, call.name(), last));
        machine.transitions().stream().filter(step -> call.answer() != CallAnswer.UNSEEN)
                .filter(step -> step.call().filter(call.name()::equals).isPresent()
                        && possible.stream().anyMatch(from -> step.leaves(from, last)))
                .forEach(step -> covered.add(step.id()));
        if (call.answer() != CallAnswer.ACCEPTED) {
            after.addAll(before);
        }
        if (call.answer() == CallAnswer.PENDING) {
            pending.add(call.name());
        }
        possible = after;
    }

    private Breach breach(Observation observation, Configuration seen, int last) {
        JsonNode now = observation.resource();
        Optional<Observation> before = Optional.ofNullable(previous);
        JsonNode then = previous == null ? null : previous.resource();
        Optional<Configuration> was = then == null ? Optional.empty() : machine.configuration(then);
        boolean wasFinal = was.filter(machine::isFinal).isPresent();
        boolean ignored = !called.isEmpty() && was.filter(at -> machine.reachable(Set.of(at), last).contains(seen)).isPresent();
        String kind = wasFinal ? "final" : then == null ? "state"
                : ignored && machine.blame().containsKey("call") ? "call" : changed(then, now, seen);
        String member = kind.equals("position") ? machine.positionMember().orElse("")
                : machine.blame().containsKey("operator") && kind.equals("operator")
                        ? machine.stateMembers().get(1) : machine.stateMembers().get(0);
        String from = was.map(this::words).orElse("a new resource");
        return new Breach(machine.blame().get(kind), "/" + member, ignored ? "the effect of " + called + " on what was " + from
                + ", as the server accepted that call" : "a step that leads on from " + from, shown(now, seen) + (ignored
                        ? ", as if it had not been called" : ""), before, observation);
    }

    /** What is wrong about a step: not the state, then the position; else the operator if it changed, or the state. */
    private String changed(JsonNode then, JsonNode now, Configuration seen) {
        boolean stateLegal = possible.stream()
                .anyMatch(from -> machine.reachableStates(from.state()).contains(seen.state()));
        if (stateLegal && machine.blame().containsKey("position")) {
            return "position";
        }
        boolean hasOperator = machine.blame().containsKey("operator") && machine.stateMembers().size() > 1;
        String operator = machine.stateMembers().get(hasOperator ? 1 : 0);
        return hasOperator && !then.path(operator).equals(now.path(operator)) ? "operator" : "state";
    }

    private String shown(JsonNode now, Configuration seen) {
        return seen.state().equals(Machine.ANY_OTHER)
                ? now.path(machine.stateMembers().get(0)).asText() : words(seen);
    }

    /** The state, and where it is in its work, where that is seen. */
    private String words(Configuration at) {
        return at.state() + machine.positionMember().map(member -> " at " + member + " " + at.position()).orElse("");
    }
}
