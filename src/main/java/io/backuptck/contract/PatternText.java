package io.backuptck.contract;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Writes a text that a regular expression matches: the first of its alternatives, each repetition as often as it must be. What
 * needs more thought, such as looking ahead, is left out; whether the text matches is tried in the end.
 */
public final class PatternText {

    private static final int MANY = 10_000;
    /** Repetitions of repetitions would fill the memory. */
    private static final int LONGEST = 100_000;

    private final String pattern;
    /** How often something is repeated that must be so at least this often and may be more often. */
    private final IntUnaryOperator often;
    private int at;

    private PatternText(String pattern, IntUnaryOperator often) {
        this.pattern = pattern;
        this.often = often;
    }

    /** A short text; empty when none is found. */
    public static Optional<String> of(String pattern) {
        return made(pattern, least -> least);
    }

    /** A text with long repetitions, for a schema that demands a length besides. */
    public static Optional<String> longer(String pattern, int length) {
        return made(pattern, least -> Math.max(least, length));
    }

    private static Optional<String> made(String pattern, IntUnaryOperator often) {
        try {
            String text = new PatternText(SchemaPattern.inJava(pattern), often).alternatives();
            return Optional.of(text).filter(SchemaPattern.compile(pattern).asPredicate());
        } catch (IllegalArgumentException | IndexOutOfBoundsException notUnderstood) {
            return Optional.empty();
        }
    }

    private String alternatives() {
        String first = sequence();
        while (is('|')) {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && !is('|') && !is(')')) {
            String atom = atom();
            text.append(atom.repeat(Math.min(repetitions(), LONGEST / Math.max(1, atom.length()))));
        }
        return text.toString();
    }

    private String atom() {
        char next = pattern.charAt(at++);
        return switch (next) {
            case '^', '$' -> "";
            case '.' -> "x";
            case '(' -> group();
            case '[' -> one();
            case '\\' -> escaped();
            default -> String.valueOf(next);
        };
    }

    private String group() {
        boolean looks = false;
        if (is('?')) {
            int name = pattern.indexOf('>', at);
            boolean named = pattern.startsWith("?<", at) && !pattern.startsWith("?<=", at) && !pattern.startsWith("?<!", at);
            looks = !named && !pattern.startsWith("?:", at);
            at = named ? name + 1 : at + (pattern.startsWith("?<", at) ? 3 : 2);
        }
        String inside = alternatives();
        at++; // the closing parenthesis
        return looks ? "" : inside;
    }

    /** One character of a class. The library's own idea of the class decides which, so that ranges and exclusions hold. */
    private String one() {
        int start = at - 1;
        at += is('^') ? 1 : 0;
        at += is(']') ? 1 : 0;
        while (!is(']')) {
            at += is('\\') ? 2 : 1;
        }
        at++;
        return Characters.fitting(pattern.substring(start, at));
    }

    private String escaped() {
        char next = pattern.charAt(at++);
        if (next == 'b' || next == 'B' || next == 'A' || next == 'z' || next == 'Z') {
            return "";
        }
        int length = next == 'x' ? 2 : next == 'u' ? 4 : next == 'p' || next == 'P' ? pattern.indexOf('}', at) + 1 - at : 0;
        at += length;
        return Characters.fitting(pattern.substring(at - length - 2, at));
    }

    private int repetitions() {
        int least = 1;
        int most = 1;
        if (is('*') || is('+') || is('?')) {
            char sign = pattern.charAt(at++);
            least = sign == '+' ? 1 : 0;
            most = sign == '?' ? 1 : MANY;
        } else if (is('{')) {
            int end = pattern.indexOf('}', at);
            String[] limits = pattern.substring(at + 1, end).split(",", -1);
            least = Integer.parseInt(limits[0]);
            most = limits.length == 1 ? least : limits[1].isEmpty() ? MANY : Integer.parseInt(limits[1]);
            at = end + 1;
        }
        if (is('?') || is('+')) {
            at++; // how greedy it is makes no difference
        }
        return Math.min(MANY, Math.max(least, Math.min(most, often.applyAsInt(least))));
    }

    private boolean is(char sign) {
        return at < pattern.length() && pattern.charAt(at) == sign;
    }
}
