package io.backuptck.validation;

import java.util.function.IntPredicate;

/** Makes text of a server fit to be written anywhere, whatever it holds. */
public final class PrintableText {

    private static final int TAB = '\t';
    private static final int LINE_FEED = '\n';

    private PrintableText() {
    }

    /** The text, or its beginning and a sign that there was more; no character is cut in two. */
    public static String beginning(String text, int longest) {
        return text.length() <= longest ? text : cut(text, longest) + "…";
    }

    /** The first characters of a text, one less where the last would be only half of one. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean half = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, half ? longest - 1 : longest);
    }

    /** The text with halves of characters, which no encoding can hold, written as JSON escapes. */
    public static String encodable(String text) {
        return escaped(text, PrintableText::isHalf);
    }

    /** The same for a terminal: what would move the cursor, change colours or turn the direction of the line is escaped, too. */
    public static String printable(String text) {
        return escaped(text, c -> c != TAB && c != LINE_FEED && isUnprintable(c));
    }

    /** True for what a terminal does something with instead of showing it. */
    public static boolean isUnprintable(int c) {
        return isHalf(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT && !isJoiner(c)
                || Character.getType(c) == Character.LINE_SEPARATOR || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Words of some scripts, and many pictures, are spelt with these two. */
    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    private static String escaped(String text, IntPredicate harmful) {
        int first = next(text, 0, harmful);
        if (first == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = first; at < text.length(); at = next(text, from, harmful)) {
            clean.append(text, from, at);
            from = at + Character.charCount(text.codePointAt(at));
            text.substring(at, from).chars().forEach(unit -> clean.append("\\u").append(hex(unit)));
        }
        return clean.append(text, from, text.length()).toString();
    }

    /** Where the next harmful character stands, or the text's length; whole reports go through here. */
    private static int next(String text, int from, IntPredicate harmful) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (harmful.test(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static String hex(int unit) {
        String digits = Integer.toHexString(unit);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
