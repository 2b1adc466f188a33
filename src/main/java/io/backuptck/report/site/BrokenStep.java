package io.backuptck.report.site;

import io.backuptck.lifecycle.Machine;
import io.backuptck.report.Failure;
import io.backuptck.report.RunReport.PartLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.report.RunReport.TracePoint;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where a failure that only a sequence shows happened.
 *
 * @param failure it
 * @param trace   the followed resource
 * @param point   index of the poll in the trace that shows it
 * @param part    the part of the resource that took the step; empty when the resource itself did
 * @param machine the state machine that the step breaks
 * @param from    the state before; empty for the first that was seen
 * @param to      the state that was seen
 */
record BrokenStep(Failure failure, TraceLine trace, int point, Optional<PartLine> part, String machine, String from, String to) {

    private static final String HERE = "  <- here";

    /** All failures that show in the trace. */
    static List<BrokenStep> of(TraceLine trace, List<Failure> failures, Function<String, Machine> machines) {
        return failures.stream().filter(failure -> failure.api().equals(trace.api()))
                .flatMap(failure -> of(trace, failure, machines).stream()).toList();
    }

    private static Optional<BrokenStep> of(TraceLine trace, Failure failure, Function<String, Machine> machines) {
        Optional<Instant> when = failure.sequence().stream().filter(line -> line.endsWith(HERE)).findFirst().flatMap(BrokenStep::time);
        List<TracePoint> points = trace.points();
        return when.flatMap(at -> IntStream.range(0, points.size()).boxed()
                .filter(i -> points.get(i).what().equals("seen") && points.get(i).at().equals(at)).findFirst())
                .map(point -> at(trace, failure, point, machines));
    }

    /** Every other poll of a resource of the same kind that shows the same step, where the machine forbids it. */
    List<BrokenStep> again(TraceLine other, Machine own) {
        List<String> states = own(other);
        return part.isPresent() || !other.machine().equals(machine) || !isForbidden(own, from, to) ? List.of()
                : IntStream.range(0, states.size()).filter(i -> to.equals(states.get(i)) && before(states, i).equals(from))
                        .filter(i -> i != point || !other.equals(trace))
                        .mapToObj(i -> new BrokenStep(failure, other, i, part, machine, from, to)).toList();
    }

    private static List<String> own(TraceLine trace) {
        return trace.points().stream().map(seen -> seen.what().equals("seen") ? seen.state() : null).toList();
    }

    private static Optional<Instant> time(String line) {
        try {
            return Optional.of(Instant.parse(line.substring(0, Math.max(0, line.indexOf("  ")))));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a report may come from anywhere
        }
    }

    private static BrokenStep at(TraceLine trace, Failure failure, int point, Function<String, Machine> machines) {
        List<String> own = own(trace);
        BrokenStep step = new BrokenStep(failure, trace, point, Optional.empty(), trace.machine(), before(own, point), own.get(point));
        if (isForbidden(machines.apply(step.machine()), step.from(), step.to())) {
            return step;
        }
        return trace.parts().stream().filter(part -> part.states().size() > point && part.states().get(point) != null)
                .map(part -> new BrokenStep(failure, trace, point, Optional.of(part), part.machine(), before(part.states(), point),
                        part.states().get(point)))
                .filter(one -> isForbidden(machines.apply(one.machine()), one.from(), one.to())).findFirst().orElse(step);
    }

    private static String before(List<String> states, int point) {
        return states.subList(0, point).stream().filter(Objects::nonNull).reduce("", (first, second) -> second);
    }

    private static boolean isForbidden(Machine machine, String from, String to) {
        return machine != null && !from.isEmpty()
                && machine.classify(known(machine, from), known(machine, to)) == Machine.Classification.ILLEGAL;
    }

    /** The state that a word stands for. */
    static String known(Machine machine, String word) {
        return machine.state(word).isPresent() ? word : Machine.ANY_OTHER;
    }

    /** Two that are drawn the same. */
    boolean looksLike(BrokenStep other) {
        return failure.equals(other.failure) && machine.equals(other.machine) && from.equals(other.from) && to.equals(other.to);
    }
}
