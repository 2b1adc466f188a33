package io.backuptck.report;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.lifecycle.Machine;
import io.backuptck.suite.Exercise;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.TraceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of the contracts a run has touched.
 *
 * @param operations  ids of the operations that were called, of all
 * @param statuses    for each operation the documented statuses and those that were seen
 * @param properties  requirements on members of answers that were held against a value, of all
 * @param constraints rules on requests that a request was sent for, of all
 * @param transitions transitions of the state machines that were seen to happen, of all
 * @param exercised   for each operation that was called, what of it was used
 */
public record Coverage(Share operations, List<Statuses> statuses, Share properties, Share constraints,
        Share transitions, List<Exercised> exercised) {

    public Coverage {
        exercised = Objects.requireNonNullElse(exercised, List.of());
    }

    /** A part of a whole. */
    public record Share(int covered, int total, List<String> missing) {

        Share and(Share other) {
            List<String> both = missing.stream().filter(other.missing::contains).toList();
            return new Share(total - both.size(), total, both);
        }
    }

    /** The statuses of one operation. */
    public record Statuses(String operation, List<String> documented, List<Integer> seen) {

        Statuses and(Statuses other) {
            return new Statuses(operation, documented, union(seen, other.seen));
        }
    }

    /**
     * What of one operation was used.
     *
     * @param parameters such as {@code query limit} or {@code header x-auth-token}
     * @param sent       JSON pointers of members of request bodies; a star stands for any element of an array
     * @param answered   JSON pointers of members of answers
     */
    public record Exercised(String operation, List<String> parameters, List<String> sent, List<String> answered) {

        Exercised and(Exercised other) {
            return new Exercised(operation, union(parameters, other.parameters), union(sent, other.sent), union(answered, other.answered));
        }
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }

    /** What two runs by the same contracts have touched together. */
    Coverage and(Coverage other) {
        return new Coverage(operations.and(other.operations), merged(statuses, other.statuses, Statuses::operation, Statuses::and),
                properties.and(other.properties), constraints.and(other.constraints), transitions.and(other.transitions),
                merged(exercised, other.exercised, Exercised::operation, Exercised::and));
    }

    private static <T> List<T> merged(List<T> one, List<T> other, Function<T, String> key, BinaryOperator<T> both) {
        return List.copyOf(Stream.concat(one.stream(), other.stream()).collect(Collectors.toMap(key, line -> line, both, LinkedHashMap::new))
                .values());
    }

    /** The same with the operations in the order of the contracts. */
    Coverage inOrderOf(List<Contract> contracts) {
        List<String> order = contracts.stream().flatMap(contract -> contract.operations().stream()).map(Operation::id).toList();
        return new Coverage(operations, statuses, properties, constraints, transitions,
                exercised.stream().sorted(Comparator.comparingInt(line -> order.indexOf(line.operation()))).toList());
    }

    static Coverage of(List<Contract> contracts, Recorder recorder) {
        Map<String, Boolean> operations = new LinkedHashMap<>();
        Map<String, Boolean> properties = new LinkedHashMap<>();
        Map<String, Boolean> constraints = new LinkedHashMap<>();
        Map<String, Boolean> transitions = new LinkedHashMap<>();
        List<Statuses> statuses = new ArrayList<>();
        List<Exercised> exercised = new ArrayList<>();
        for (Contract contract : contracts) {
            for (Operation operation : contract.operations()) {
                Set<Integer> seen = recorder.statuses(contract.api()).getOrDefault(operation.id(), Set.of());
                operations.put(operation.id(), !seen.isEmpty());
                statuses.add(new Statuses(operation.id(), List.copyOf(operation.answers().keySet()),
                        List.copyOf(new TreeSet<>(seen))));
            }
            for (Requirement entry : contract.requirements().all()) {
                if (entry.isExcluded()) {
                    continue;
                }
                boolean checked = recorder.checkedBy().containsKey(entry.id());
                if (entry.check() == Requirement.Check.SCHEMA) {
                    properties.put(entry.id(), checked);
                } else if (!entry.keywords().isEmpty() && entry.location().pointer().startsWith("/components/schemas/")) {
                    constraints.put(entry.id(), checked);
                }
            }
            Map<String, Exercise> used = recorder.exercises(contract.api());
            contract.operations().stream().map(Operation::id).filter(used::containsKey).forEach(id -> exercised.add(new Exercised(id,
                    List.copyOf(used.get(id).parameters()), List.copyOf(used.get(id).sent()), List.copyOf(used.get(id).answered()))));
            contract.lifecycles().fieldNames().forEachRemaining(name -> Machine.of(contract, name).transitions()
                    .forEach(step -> transitions.put(step.id(), covers(recorder, contract, step.id()))));
        }
        return new Coverage(share(operations), statuses, share(properties), share(constraints), share(transitions),
                exercised);
    }

    private static boolean covers(Recorder recorder, Contract contract, String transition) {
        return recorder.traces().stream().filter(trace -> trace.api().equals(contract.api())).map(TraceRecord::covered)
                .anyMatch(covered -> covered.contains(transition));
    }

    private static Share share(Map<String, Boolean> all) {
        List<String> missing = all.entrySet().stream().filter(entry -> !entry.getValue()).map(Map.Entry::getKey).toList();
        return new Share(all.size() - missing.size(), all.size(), missing);
    }
}
