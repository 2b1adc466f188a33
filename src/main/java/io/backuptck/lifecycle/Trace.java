package io.backuptck.lifecycle;

import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Event.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one observer did and saw of one resource, in order of time.
 */
public final class Trace {

    private final Machine machine;
    private final List<Event> events = new ArrayList<>();

    public Trace(Machine machine) {
        this.machine = machine;
    }

    /** One look at something, whatever life it has. */
    public static Trace of(Observation look) {
        Trace trace = new Trace(null);
        trace.add(look);
        return trace;
    }

    public Machine machine() {
        return machine;
    }

    public void add(Event event) {
        events.add(event);
    }

    /** The same with another answer to one of the calls. */
    public Trace with(Call call, CallAnswer answer) {
        Trace other = new Trace(machine);
        other.events.addAll(events);
        other.reconsider(call, answer);
        return other;
    }

    /** Takes something else for the answer to a call, such as where it has shown to be untrue. */
    public void reconsider(Call call, CallAnswer answer) {
        events.replaceAll(event -> event == call ? new Call(call.at(), call.name(), answer) : event);
    }

    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    public List<Observation> observations() {
        return events.stream().filter(Observation.class::isInstance).map(Observation.class::cast).toList();
    }

    public Optional<Observation> latest() {
        List<Observation> all = observations();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** True when some call may have changed the resource. */
    public boolean wasOperated() {
        return events.stream().anyMatch(event -> event instanceof Call call && call.answer() != CallAnswer.REFUSED);
    }

    /** True when a call of that name may have changed the resource. */
    public boolean mayHaveBeen(String name) {
        return events.stream().anyMatch(event -> event instanceof Call call
                && call.name().equals(name) && call.answer() != CallAnswer.REFUSED);
    }

    /** True when a call may have changed the resource between these two observations, or one that was put off before. */
    public boolean wasOperatedBetween(Observation before, Observation after) {
        int from = events.indexOf(before);
        return IntStream.range(0, events.indexOf(after)).anyMatch(i -> events.get(i) instanceof Call call
                && (i > from && call.answer() != CallAnswer.REFUSED || call.answer() == CallAnswer.PENDING));
    }
}
