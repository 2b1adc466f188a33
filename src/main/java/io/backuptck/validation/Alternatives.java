package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.OrNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says what is wrong with a value that fits none of several schemas ({@code oneOf}, {@code anyOf}). What it breaks in a schema that is not
 * meant is no mistake: where a word of the value tells which one is meant, only what that one says counts, and else it is one mistake
 * that none of them fits.
 */
final class Alternatives {

    private static final int DEEPEST = 4;

    private final Contract contract;
    private final Blame blame;

    Alternatives(Contract contract, Blame blame) {
        this.contract = contract;
        this.blame = blame;
    }

    /** The violations without those that say nothing. */
    List<Violation> told(Location schema, JsonNode body, List<Violation> violations) {
        List<Violation> told = violations;
        List<Choice> seen = new ArrayList<>();
        for (Choice choice = next(told, seen); choice != null; choice = next(told, seen)) {
            seen.add(choice);
            told = told(choice, schema, body, told);
        }
        return told;
    }

    private static Choice next(List<Violation> violations, List<Choice> seen) {
        return violations.stream().flatMap(Alternatives::choices).filter(choice -> !seen.contains(choice)).findFirst().orElse(null);
    }

    private static Stream<Choice> choices(Violation violation) {
        Route route = Route.of(violation.route());
        return route.leadsIntoText() ? Stream.empty() : route.choices().stream().map(steps -> new Choice(route.first(steps),
                up(place(violation), route.depthAfter(steps))));
    }

    /** Where the value is whose member is missing. */
    private static String place(Violation violation) {
        return violation.property().isEmpty() ? violation.pointer()
                : violation.pointer().substring(0, violation.pointer().length() - violation.property().length() - 1);
    }

    private static String up(String pointer, int steps) {
        String up = pointer;
        for (int i = 0; i < steps && !up.isEmpty(); i++) {
            up = up.substring(0, up.lastIndexOf('/'));
        }
        return up;
    }

    private List<Violation> told(Choice choice, Location schema, JsonNode body, List<Violation> all) {
        Location rule = rule(schema, choice.route());
        int size = contract.node(rule).size();
        Map<Integer, List<Violation>> branches = new TreeMap<>();
        all.stream().filter(one -> choices(one).anyMatch(choice::equals)).forEach(one -> branches.computeIfAbsent(
                Integer.parseInt(Route.of(one.route()).steps().get(choice.route().size())), branch -> new ArrayList<>()).add(one));
        if (OrNull.isNoChoice(contract, rule) || size == 0) {
            return all;
        }
        List<Violation> inside = branches.values().stream().flatMap(List::stream).toList();
        int fitting = (int) IntStream.range(0, size).filter(branch -> !branches.containsKey(branch) && (body.at(choice.pointer()).isNull()
                || !OrNull.isNullBeside(contract, contract.resolve(rule.child(Integer.toString(branch)))))).count();
        int meant = fitting > 0 ? -1 : branches.keySet().stream().filter(branch -> isMeant(choice, rule, branch, branches)).findFirst().orElse(-1);
        Violation own = all.stream().filter(one -> Route.of(one.route()).steps().equals(choice.route()) && one.pointer().equals(choice.pointer()))
                .findFirst().orElse(null);
        List<Violation> instead;
        if (meant >= 0) {
            instead = meant(own, branches.get(meant));
        } else if (inside.stream().anyMatch(one -> blame.of(one).isPresent())) {
            return all; // a sentence is about it, and says it better
        } else {
            instead = List.of(none(choice, rule, body, size, fitting));
        }
        List<Violation> told = new ArrayList<>();
        boolean put = false;
        for (Violation one : all) {
            boolean replaced = one == own || inside.contains(one);
            if (!replaced) {
                told.add(one);
            } else if (!put) {
                told.addAll(instead);
                put = true;
            }
        }
        return told;
    }

    /** What is stated of the choice itself is blamed for it where nothing is stated of what is wrong. */
    private List<Violation> meant(Violation own, List<Violation> wrong) {
        boolean stated = own != null && blame.of(own).isPresent() && wrong.stream().noneMatch(one -> blame.of(one).isPresent());
        return stated ? List.of(own.saying(ViolationText.expected(wrong.get(0)))) : wrong;
    }

    private Violation none(Choice choice, Location rule, JsonNode body, int size, int fitting) {
        String words = fitting == 0 ? "a value that fits one of " + size + " schemas (" + rule.name() + ")"
                : "a value that fits only one of " + size + " schemas (" + rule.name() + "), not " + fitting;
        return new Violation(rule.name(), rule, choice.pointer(), "", contract.node(rule), body.at(choice.pointer()), words,
                "/" + String.join("/", choice.route()));
    }

    private Location rule(Location schema, List<String> route) {
        Location at = schema;
        for (String step : route) {
            at = step.equals("$ref") ? contract.resolve(at) : at.child(step.replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }

    /** True for the branch that the value says it is of: it has the words of this one, which every other one refuses. */
    private boolean isMeant(Choice choice, Location rule, int branch, Map<Integer, List<Violation>> branches) {
        return branches.get(branch).stream().noneMatch(one -> isWord(choice, one) || isKind(choice, one))
                && branches.entrySet().stream().filter(other -> other.getKey() != branch).allMatch(other -> other.getValue().stream().anyMatch(one ->
                isKind(choice, one) || isWord(choice, one) && hasWord(rule.child(Integer.toString(branch)), name(one), 0)));
    }

    /** Another type of value, or another value as a whole. */
    private static boolean isKind(Choice choice, Violation one) {
        return one.pointer().equals(choice.pointer()) && one.keyword().matches("type|const|enum");
    }

    /** Another word in a member. */
    private static boolean isWord(Choice choice, Violation one) {
        return one.pointer().startsWith(choice.pointer() + "/") && one.pointer().lastIndexOf('/') == choice.pointer().length()
                && one.keyword().matches("const|enum");
    }

    private static String name(Violation one) {
        return one.pointer().substring(one.pointer().lastIndexOf('/') + 1);
    }

    /** Whether a schema says which words a member may have. */
    private boolean hasWord(Location schema, String member, int depth) {
        Location place = contract.resolve(schema);
        JsonNode parts = contract.node(place).path("allOf");
        JsonNode words = contract.node(contract.resolve(place.child("properties").child(member)));
        return words.has("const") || words.has("enum") || depth < DEEPEST && IntStream.range(0, parts.size())
                .anyMatch(i -> hasWord(place.child("allOf").child(Integer.toString(i)), member, depth + 1));
    }

    /**
     * A choice that a value has failed.
     *
     * @param route   the steps to the keyword
     * @param pointer where the value is
     */
    private record Choice(List<String> route, String pointer) {
    }
}
