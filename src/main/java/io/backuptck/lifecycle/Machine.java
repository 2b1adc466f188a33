package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ContractException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A state machine of a contract. The stub makes its steps, the checker asks whether they can explain what was seen.
 *
 * @param stateMembers the members of the resource whose values, joined by a slash, name the state
 * @param open         words that name no state are accepted and count as {@link #ANY_OTHER}
 * @param shared       whether clients other than the run may make these calls, too
 * @param parts        what the resource consists of, each with a life of its own; empty when there is nothing of that kind
 * @param blame        which requirement an unexplained change breaks: by {@code final}, {@code state}, {@code operator}, {@code position},
 *                     and {@code call} for one that was accepted and ignored
 */
public record Machine(
        String name,
        String title,
        List<String> stateMembers,
        Optional<String> positionMember,
        Optional<String> lastMember,
        List<State> states,
        boolean open,
        List<String> calls,
        boolean shared,
        List<Transition> transitions,
        Optional<Parts> parts,
        Map<String, String> blame,
        List<Invariant> invariants) {

    /** Stands for every word that names no state. */
    public static final String ANY_OTHER = "*";

    /** A life with more positions is not judged: no real one has so many, and each is kept in memory. */
    public static final int MOST_POSITIONS = 10_000;

    /**
     * The parts of a resource.
     *
     * @param member  the member that lists them
     * @param machine the machine of each
     */
    public record Parts(String member, Machine machine) {
    }

    /** The machine of that name in a contract's {@code x-lifecycles}. */
    public static Machine of(Contract contract, String name) {
        JsonNode node = contract.lifecycles().path(name);
        if (node.isMissingNode()) {
            throw new ContractException(contract.api() + " has no lifecycle " + name);
        }
        return MachineReader.read(name, contract.lifecycles());
    }

    /** All members that tell where the resource is. */
    public List<String> members() {
        return Stream.concat(stateMembers.stream(), positionMember.stream()).toList();
    }

    public Optional<State> state(String name) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst();
    }

    /** The configuration a resource shows; empty when its members are unreadable or name no state of a closed machine. */
    public Optional<Configuration> configuration(JsonNode resource) {
        String word = stateMembers.stream().map(member -> resource.path(member).asText())
                .collect(Collectors.joining("/"));
        boolean known = state(word).isPresent();
        if (!known && !open || !hasPosition(resource)
                || stateMembers.stream().anyMatch(member -> !resource.path(member).isTextual() && !(known && isWord(resource.path(member))))) {
            return Optional.empty();
        }
        return Optional.of(new Configuration(known ? word : ANY_OTHER,
                positionMember.map(member -> resource.path(member).intValue()).orElse(1)));
    }

    /** What is no text can still name a state: done or not done, or a number. */
    private static boolean isWord(JsonNode value) {
        return Words.isLike(value, value.asText());
    }

    /** Other numbers are left to the schema and the facts: each position on the way from there would be kept in memory. */
    private boolean hasPosition(JsonNode resource) {
        return positionMember.map(resource::path).map(position -> position.isIntegralNumber() && position.canConvertToInt()
                && position.intValue() >= 1 && position.intValue() <= MOST_POSITIONS).orElse(true);
    }

    /**
     * True when each of the resource's words is known and their combination is not, such as a DAG that is FAILED with the
     * operator PASS. A word that is not known at all is left to the schema.
     */
    public boolean isImpossible(JsonNode resource) {
        return !open && configuration(resource).isEmpty() && IntStream.range(0, stateMembers.size()).allMatch(part ->
                states.stream().anyMatch(state -> state.name().split("/")[part]
                        .equals(resource.path(stateMembers.get(part)).asText()) && isWord(resource.path(stateMembers.get(part)))))
                && hasPosition(resource);
    }

    /**
     * The last position of a life, as the first look tells it that tells it readably; else the highest that was seen, since
     * what is missing is blamed elsewhere.
     */
    public int last(List<JsonNode> looks) {
        if (lastMember.isEmpty()) {
            return 1;
        }
        return looks.stream().map(look -> look.path(lastMember.get())).filter(JsonNode::isInt).findFirst().map(JsonNode::intValue)
                .orElseGet(() -> looks.stream().mapToInt(look -> look.path(positionMember.orElse("")).asInt(1)).max().orElse(1));
    }

    /** True when a server that is left alone keeps the resource there. */
    public boolean isEnd(Configuration configuration) {
        return state(configuration.state()).map(State::isEnd).orElse(false);
    }

    public boolean isFinal(Configuration configuration) {
        return state(configuration.state()).filter(state -> state.kind() == State.Kind.FINAL).isPresent();
    }

    /** Where a new resource can be; everything when the machine names no initial state. */
    public Set<Configuration> initial() {
        return states.stream().filter(state -> state.kind() == State.Kind.INITIAL)
                .map(state -> new Configuration(state.name(), 1)).collect(Collectors.toSet());
    }

    /** Everything a server can reach by itself from there, the start included. */
    public Set<Configuration> reachable(Set<Configuration> start, int last) {
        Set<Configuration> reached = new LinkedHashSet<>(start);
        Deque<Configuration> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            Configuration from = open.remove();
            for (Transition step : transitions) {
                if (step.call().isEmpty() && step.leaves(from, last) && reached.add(step.apply(from))) {
                    open.add(step.apply(from));
                }
            }
        }
        return reached;
    }

    /** Whether a server may go from one state to another in one step, by itself or on a call, whatever the position. */
    public Classification classify(String from, String to) {
        List<Transition> steps = transitions.stream()
                .filter(step -> step.from().contains(from) && step.to().equals(to)).toList();
        if (steps.isEmpty()) {
            return from.equals(to) ? Classification.LEGAL : Classification.ILLEGAL;
        }
        return steps.stream().allMatch(Transition::unspecified) ? Classification.UNSPECIFIED : Classification.LEGAL;
    }

    /** What the contract says of a pair of states. */
    public enum Classification {
        LEGAL, ILLEGAL,
        /** Accepted from a server, and neither demanded nor promised. */
        UNSPECIFIED
    }

    /** The names of the states a server can reach by itself from one, itself included, whatever the position. */
    public Set<String> reachableStates(String start) {
        Set<String> reached = new LinkedHashSet<>(Set.of(start));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Transition step : transitions) {
                if (step.call().isEmpty() && step.from().stream().anyMatch(reached::contains)) {
                    grown |= reached.add(step.to());
                }
            }
        }
        return reached;
    }

    /** Where a call leads from each of these; empty when none of them allows it. */
    public Set<Configuration> afterCall(Set<Configuration> start, String call, int last) {
        Set<Configuration> reached = new LinkedHashSet<>();
        for (Configuration from : start) {
            transitions.stream().filter(step -> step.call().filter(call::equals).isPresent())
                    .filter(step -> step.leaves(from, last)).forEach(step -> reached.add(step.apply(from)));
        }
        return reached;
    }

    /** True when a correct server accepts the call there. */
    public boolean allows(Configuration configuration, String call, int last) {
        return !afterCall(Set.of(configuration), call, last).isEmpty();
    }
}
