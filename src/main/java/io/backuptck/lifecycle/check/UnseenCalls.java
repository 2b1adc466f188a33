package io.backuptck.lifecycle.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for calls of others that explain a trace which breaks a rule otherwise: they are allowed where the resource could be,
 * lead to where it was seen, are shown by its parts, and with them everything that was seen fits one life. A server that only
 * shows another state explains itself by no call, since a call changes more than that.
 */
public final class UnseenCalls {

    /** Others do not call more often than this while a resource is followed, nor between two looks at it. */
    private static final int MOST = 12;

    private UnseenCalls() {
    }

    /** The names of the calls that would explain a trace, in their order; empty when it needs none or none do. */
    public static List<String> explaining(Trace trace) {
        List<Event> events = new ArrayList<>(trace.events());
        List<String> names = new ArrayList<>();
        for (int broken = broken(trace, events); broken < events.size(); broken = broken(trace, events)) {
            Optional<List<Event>> more = names.size() < MOST ? explained(trace, events, broken) : Optional.empty();
            if (more.isEmpty()) {
                return List.of();
            }
            names.addAll(more.get().stream().map(call -> ((Call) call).name()).toList());
            events.addAll(broken, more.get());
        }
        return List.copyOf(names);
    }

    /** Where the first event stands that breaks a rule; behind the last one when none does. */
    private static int broken(Trace trace, List<Event> events) {
        Trace copy = new Trace(trace.machine());
        events.forEach(copy::add);
        List<Integer> exchanges = TraceChecker.check(copy).breaches().stream().map(Breach::observed).map(Observation::exchange).toList();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Observation seen && exchanges.contains(seen.exchange())) {
                return i;
            }
        }
        return events.size();
    }

    /** The fewest calls right before an event after which it breaks nothing any more; nobody calls before there is a resource. */
    private static Optional<List<Event>> explained(Trace trace, List<Event> events, int broken) {
        Observation seen = (Observation) events.get(broken);
        return sequences(trace.machine().calls()).filter(names -> isShown(trace.machine(), seen, names.get(names.size() - 1)))
                .filter(names -> leadsThere(trace, events.subList(0, broken), seen, names))
                .map(names -> names.stream().<Event>map(name -> new Call(seen.at(), name, CallAnswer.UNSEEN)).toList()).filter(calls -> {
                    List<Event> tried = new ArrayList<>(events);
                    tried.addAll(broken, calls);
                    return broken(trace, tried) > broken + calls.size();
                }).findFirst();
    }

    private static Stream<List<String>> sequences(List<String> names) {
        return Stream.concat(names.stream().map(List::of), names.stream().flatMap(first ->
                names.stream().map(second -> List.of(first, second))));
    }

    /** A call leaves its trace in a part of the resource, where it shows its parts. */
    private static boolean isShown(Machine machine, Observation seen, String call) {
        Set<String> left = machine.parts().map(Machine.Parts::machine).stream().flatMap(parts -> parts.transitions().stream()
                .filter(step -> step.call().filter(call::equals).isPresent()).flatMap(step -> parts.reachableStates(step.to()).stream()))
                .collect(Collectors.toSet());
        JsonNode parts = machine.parts().map(all -> seen.resource().path(all.member())).orElse(MissingNode.getInstance());
        return left.isEmpty() || parts.isEmpty() || parts.valueStream().anyMatch(part ->
                machine.parts().get().machine().configuration(part).map(Configuration::state).filter(left::contains).isPresent());
    }

    /** True when the calls are allowed where the resource could be, before or after those of the run, and lead to where it was seen. */
    private static boolean leadsThere(Trace trace, List<Event> before, Observation seen, List<String> names) {
        Machine machine = trace.machine();
        int last = machine.last(trace.observations().stream().map(Observation::resource).toList());
        Optional<Configuration> now = machine.configuration(seen.resource());
        int look = before.size() - 1;
        while (look >= 0 && position(machine, before.get(look)).isEmpty()) {
            look--;
        }
        if (look < 0 || now.isEmpty() || last > Machine.MOST_POSITIONS) {
            return false;
        }
        Set<Configuration> then = machine.reachable(Set.of(position(machine, before.get(look)).orElseThrow()), last);
        List<String> own = before.subList(look, before.size()).stream().filter(Call.class::isInstance).map(Call.class::cast)
                .filter(call -> call.answer() != CallAnswer.REFUSED).map(Call::name).toList();
        return called(machine, called(machine, then, own, last, false), names, last, true).contains(now.get())
                || called(machine, called(machine, then, names, last, true), own, last, false).contains(now.get());
    }

    private static Optional<Configuration> position(Machine machine, Event event) {
        return event instanceof Observation look ? machine.configuration(look.resource()) : Optional.empty();
    }

    /** @param strict whether each of the calls must be allowed; else one that is not changes nothing */
    private static Set<Configuration> called(Machine machine, Set<Configuration> from, List<String> calls, int last, boolean strict) {
        Set<Configuration> at = from;
        for (String call : calls) {
            Set<Configuration> next = machine.reachable(machine.afterCall(at, call, last), last);
            at = next.isEmpty() && !strict ? at : next;
        }
        return at;
    }
}
