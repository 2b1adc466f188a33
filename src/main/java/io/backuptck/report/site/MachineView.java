package io.backuptck.report.site;

import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import io.backuptck.lifecycle.Transition;
import io.backuptck.report.Failure;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunReport.PartLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.report.RunReport.TracePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A state machine of a contract, and what a run saw of it. */
final class MachineView {

    private final String api;
    private final Machine machine;
    private final List<Timeline> timelines;
    private final List<BrokenStep> broken;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> covered = new HashSet<>();

    /** @param machines all of the contract by name; null for a name that it does not know */
    MachineView(String api, Machine machine, RunReport report, Function<String, Machine> machines) {
        this.api = api;
        this.machine = machine;
        List<TraceLine> all = report.traces().stream().filter(trace -> trace.api().equals(api)).toList();
        List<TraceLine> own = all.stream().filter(trace -> trace.machine().equals(machine.name())).toList();
        List<Failure> failures = Stream.concat(report.failures().stream(), report.warnings().stream()).toList();
        this.broken = all.stream().flatMap(trace -> BrokenStep.of(trace, failures, machines).stream())
                .filter(step -> step.machine().equals(machine.name())).toList();
        this.timelines = own.stream().map(trace -> Timeline.of(trace, steps(trace, failures, machines))).distinct()
                .sorted(Comparator.comparing(Timeline::isBroken).reversed()).toList();
        own.stream().flatMap(trace -> trace.points().stream()).filter(point -> point.what().equals("seen"))
                .map(TracePoint::state).forEach(visited::add);
        all.stream().flatMap(trace -> trace.parts().stream()).filter(part -> part.machine().equals(machine.name()))
                .map(PartLine::states).flatMap(List::stream).filter(Objects::nonNull).forEach(visited::add);
        all.forEach(trace -> covered.addAll(trace.covered()));
    }

    /** What failed in a trace: what the failures show, and where the same was seen again. */
    private List<BrokenStep> steps(TraceLine trace, List<Failure> failures, Function<String, Machine> machines) {
        return Stream.concat(BrokenStep.of(trace, failures, machines).stream(),
                broken.stream().flatMap(step -> step.again(trace, machine).stream())).toList();
    }

    String anchor() {
        return api + "-" + machine.name();
    }

    Machine machine() {
        return machine;
    }

    List<Timeline> timelines() {
        return timelines;
    }

    /** The steps that broke a rule, each once. */
    List<BrokenStep> broken() {
        List<BrokenStep> once = new ArrayList<>();
        broken.stream().filter(step -> once.stream().noneMatch(step::looksLike)).forEach(once::add);
        return once;
    }

    Drawing drawing() {
        return new Layout(this).draw();
    }

    boolean isVisited(State state) {
        return state.name().equals(Machine.ANY_OTHER)
                ? visited.stream().anyMatch(word -> machine.state(word).isEmpty()) : visited.contains(state.name());
    }

    boolean isCovered(Transition step) {
        return covered.contains(step.id());
    }

    /** True when the run followed this machine itself or something that consists of its resources. */
    boolean isFollowed() {
        return !visited.isEmpty();
    }

    long visitedStates() {
        return states().stream().filter(this::isVisited).count();
    }

    long coveredTransitions() {
        return machine.transitions().stream().filter(this::isCovered).count();
    }

    /** The named states, and one that stands for all other words where the machine leaves room for them. */
    List<State> states() {
        List<State> states = new ArrayList<>(machine.states());
        if (machine.open() && machine.transitions().stream().anyMatch(step -> step.to().equals(Machine.ANY_OTHER)
                || step.from().contains(Machine.ANY_OTHER))) {
            boolean begins = states.stream().noneMatch(state -> state.kind() == State.Kind.INITIAL);
            states.add(begins ? 0 : 1, new State(Machine.ANY_OTHER, State.Kind.PASSING, "any other word"));
        }
        return states;
    }

    static String label(String state) {
        return state.equals(Machine.ANY_OTHER) ? "any other word" : state;
    }

    /** The number of a step in the drawing. */
    String number(Transition step) {
        return step.id().substring(machine.name().length() + 1);
    }
}
