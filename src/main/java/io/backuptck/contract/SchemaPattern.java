package io.backuptck.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of schemas. They are those of ECMA-262 (JSON Schema 2020-12, section 6.4), which Java reads otherwise in places: a bracket
 * inside a class stands for itself there, {@code &&} and {@code $} mean less, {@code []} and {@code [^]} are classes, and a brace that
 * repeats nothing is a brace.
 */
public final class SchemaPattern {

    private static final Pattern REPETITION = Pattern.compile("\\{\\d+(,\\d*)?}");
    private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{([0-9A-Fa-f]{1,6})}");
    /** Letters that mean something behind a backslash, to Java or to both. */
    private static final String ESCAPES = "tnrfaedDhHsSwWVbBAGzZRXQEpPxukNc0123456789";

    private final String expression;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private SchemaPattern(String expression) {
        this.expression = expression;
    }

    /** @throws PatternSyntaxException if it is no regular expression */
    public static Pattern compile(String expression) {
        return Pattern.compile(inJava(expression));
    }

    /** The expression as Java writes it. What Java knows besides, such as {@code \A}, stays as it is. */
    public static String inJava(String expression) {
        return new SchemaPattern(expression).translated();
    }

    private String translated() {
        while (at < expression.length()) {
            char sign = expression.charAt(at);
            switch (sign) {
                case '\\' -> escape();
                case '[' -> characters();
                case '$' -> add("\\z", 1);
                case '{' -> brace();
                default -> add(String.valueOf(sign), 1);
            }
        }
        return java.toString();
    }

    private void add(String text, int read) {
        java.append(text);
        at += read;
    }

    private void escape() {
        Matcher point = CODE_POINT.matcher(expression).region(at, expression.length());
        if (at + 1 == expression.length()) {
            add("\\", 1); // which Java refuses, too
        } else if (point.lookingAt()) {
            add("\\x{" + point.group(1) + "}", point.end() - at);
        } else if (expression.charAt(at + 1) == 'v') {
            add("\\x0B", 2);
        } else if (expression.startsWith("\\0", at) && !isDigit(at + 2)) {
            add("\\x00", 2);
        } else {
            char escaped = expression.charAt(at + 1);
            boolean letter = escaped >= 'a' && escaped <= 'z' || escaped >= 'A' && escaped <= 'Z';
            add((letter && ESCAPES.indexOf(escaped) < 0 ? "" : "\\") + escaped, 2);
        }
    }

    private boolean isDigit(int place) {
        return place < expression.length() && Character.isDigit(expression.charAt(place));
    }

    private void brace() {
        Matcher repetition = REPETITION.matcher(expression).region(at, expression.length());
        boolean repeats = repetition.lookingAt() && at > 0;
        add(repeats ? repetition.group() : "\\{", repeats ? repetition.group().length() : 1);
    }

    private void characters() {
        for (String whole : new String[] {"[^]", "[]"}) {
            if (expression.startsWith(whole, at)) {
                add(whole.equals("[]") ? "(?!)" : "[\\s\\S]", whole.length());
                return;
            }
        }
        add("[", 1);
        while (at < expression.length() && expression.charAt(at) != ']') {
            char sign = expression.charAt(at);
            switch (sign) {
                case '\\' -> escape();
                case '[' -> add("\\[", 1);
                case '&' -> add("\\&", 1);
                default -> add(String.valueOf(sign), 1);
            }
        }
        if (at < expression.length()) {
            add("]", 1);
        }
    }
}
