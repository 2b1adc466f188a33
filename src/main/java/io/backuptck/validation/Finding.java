package io.backuptck.validation;

import io.backuptck.contract.Level;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One deviation that was seen: what was demanded, what came, and where.
 *
 * @param requirement what is broken
 * @param level       how binding the requirement is for this server, see {@link Requirement#level(boolean)}
 * @param operation   id of the operation whose answer or behaviour deviates
 * @param pointer     JSON pointer into the answer; empty for the answer as a whole
 * @param kind        the schema keyword, the name of the check, or what {@link #ofRule} or {@link #ofLimit} gives
 * @param expected    in words
 * @param actual      in words or as compact JSON
 * @param evidence    the exchange that shows it; empty when it is an absence
 * @param sequence    what was seen and called before, one line each, where only a sequence shows it; empty otherwise
 */
public record Finding(
        Requirement requirement,
        Level level,
        String operation,
        String pointer,
        String kind,
        String expected,
        String actual,
        Optional<Exchange> evidence,
        List<String> sequence) {

    private static final String RULE = "rule ";
    private static final String LIMIT = "limit ";

    /** A deviation whose requirement is as binding as the contract says. */
    public Finding(Requirement requirement, String operation, String pointer, String kind, String expected, String actual,
            Optional<Exchange> evidence) {
        this(requirement, requirement.level(), operation, pointer, kind, expected, actual, evidence, List.of());
    }

    /** The same deviation of a server for which the requirement is binding in this way. */
    public Finding at(Level binding) {
        return new Finding(requirement, binding, operation, pointer, kind, expected, actual, evidence, sequence);
    }

    /** The same deviation with what was seen and called before. */
    public Finding with(List<String> before) {
        return new Finding(requirement, level, operation, pointer, kind, expected, actual, evidence, List.copyOf(before));
    }

    /** The same deviation in other words. */
    public Finding in(UnaryOperator<String> words) {
        return new Finding(requirement, level, operation, pointer, kind, words.apply(expected), words.apply(actual), evidence,
                sequence.stream().map(words).toList());
    }

    /** The kind of a finding that a rule on requests is not applied, in whichever of its cases that shows. */
    public static String ofRule(Location rule) {
        return RULE + rule;
    }

    /**
     * The kind of a finding that what a rule on requests allows is refused. Operations that share the rule in a schema may refuse
     * it for reasons of their own, so that each requirement has its own defect.
     */
    public static String ofLimit(Location rule) {
        return LIMIT + rule;
    }

    /** True when the finding stands for one case of a rule on requests. */
    public boolean isOfRule() {
        return kind.startsWith(RULE) || kind.startsWith(LIMIT);
    }

    /** What identifies the defect: findings with the same value are one. */
    public String defect() {
        return kind.startsWith(RULE) ? kind : requirement.id() + " " + kind;
    }

    /** True when the finding makes a server fail at the given strictness. */
    public boolean fails(Level strictness) {
        return level.compareTo(strictness) <= 0 && level != Level.MAY;
    }
}
