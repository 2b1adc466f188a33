package io.backuptck.cases;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Texts with one character that a pattern may or may not allow: every ASCII mark, a blank, a line feed, letters and digits,
 * and letters outside ASCII, at the beginning, inside and at the end; and the changed words of {@link WordVariations}.
 */
final class PatternVariations {

    private static final String MARKS = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String OF_A_WORD = "another character";
    private static final List<Letters> LETTERS = List.of(
            new Letters("an accented letter", "\u00e9\u00fc\u00f1"), new Letters("a Cyrillic letter", "\u0436\u0434\u0444"),
            new Letters("a Chinese letter", "\u4e2d\u6570\u5907"), new Letters("a full-width letter", "\uff21\uff22\uff43"),
            new Letters("an upper-case letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            new Letters("a lower-case letter", "abcdefghijklmnopqrstuvwxyz"),
            new Letters("a digit", "0", "0123456789"), new Letters("a line feed", "\n"));

    private PatternVariations() {
    }

    static List<Variation> of(String pattern, RandomGenerator random) {
        List<Variation> variations = new ArrayList<>();
        MARKS.chars().mapToObj(Character::toString).forEach(mark ->
                variations.addAll(at(mark.equals(" ") ? "a blank" : mark, mark, Pattern.compile(Pattern.quote(mark)))));
        LETTERS.forEach(letters -> variations.addAll(at(letters.label(), letters.one(random), letters.any())));
        if (isClosed(pattern)) {
            variations.replaceAll(one -> new Variation(OF_A_WORD, one.label(), one.change(), one.brings(), one.carried()));
        }
        variations.addAll(WordVariations.changed(random));
        return variations;
    }

    /** True for a pattern that only lists words: there is no need to try every character on each of them. */
    private static boolean isClosed(String pattern) {
        return !pattern.replaceAll("\\[(\\p{Lu})(\\p{Ll})]", "$1").matches(".*[\\[*+{.\\\\].*");
    }

    private static List<Variation> at(String label, String mark, Pattern carried) {
        return List.of(
                variation(label, " as first character", mark, text -> mark + text.substring(Math.min(1, text.length())), carried),
                variation(label, " inside", mark, text -> text.length() < 3 ? text
                        : text.substring(0, text.length() / 2) + mark + text.substring(text.length() / 2 + 1), carried),
                variation(label, " at the end", mark, text -> text.substring(0, Math.max(0, text.length() - 1)) + mark, carried),
                variation(label, " behind", mark, text -> text + mark, carried));
    }

    private static Variation variation(String kind, String where, String mark, UnaryOperator<String> change,
            Pattern carried) {
        return new Variation(kind, kind + where, (value, spares) -> TextNode.valueOf(change.apply(value.asText())),
                TextNode.valueOf(mark), value -> value.isTextual() && carried.matcher(value.textValue()).find());
    }

    /**
     * Characters of one kind, of which each stands for all.
     *
     * @param drawn those that chance takes one of. Of the digits it is always the zero: a pattern may treat some digits
     *              otherwise, and how many requests are derived must not hang on the seed
     * @param all   those that count as one of the kind
     */
    private record Letters(String label, String drawn, String all) {

        Letters(String label, String characters) {
            this(label, characters, characters);
        }

        String one(RandomGenerator random) {
            return Character.toString(drawn.charAt(random.nextInt(drawn.length())));
        }

        Pattern any() {
            return Pattern.compile("[" + all + "]");
        }
    }
}
