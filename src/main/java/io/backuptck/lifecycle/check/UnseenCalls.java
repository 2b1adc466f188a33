package io.backuptck.lifecycle.check;

import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for calls of others that explain a trace which breaks a rule otherwise: with them everything that was seen of the
 * resource, its parts and its times fits one life. A server that only shows another state explains itself by no call, since
 * a call changes more than that.
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
        if (events.subList(0, broken).stream().noneMatch(Observation.class::isInstance)) {
            return Optional.empty();
        }
        Instant at = events.get(broken).at();
        return sequences(trace.machine().calls()).map(names -> names.stream().<Event>map(name -> new Call(at, name, CallAnswer.UNSEEN))
                .collect(Collectors.toList())).filter(calls -> {
                    List<Event> tried = new ArrayList<>(events);
                    tried.addAll(broken, calls);
                    return broken(trace, tried) > broken + calls.size();
                }).findFirst();
    }

    private static Stream<List<String>> sequences(List<String> names) {
        return Stream.concat(names.stream().map(List::of), names.stream().flatMap(first ->
                names.stream().map(second -> List.of(first, second))));
    }
}
