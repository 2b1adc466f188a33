package io.backuptck.cases;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Texts of the limit's length, one character less and one more, and the empty text. Lengths count characters. */
final class LengthVariations {

    private LengthVariations() {
    }

    static List<Variation> of(int limit, RandomGenerator random) {
        long seed = random.nextLong();
        List<Variation> variations = new ArrayList<>();
        for (int length : new TreeSet<>(List.of(0, Math.max(0, limit - 1), limit, limit + 1))) {
            variations.add(new Variation(length == 0 ? "empty" : length == 1 ? "1 character" : length + " characters",
                    (value, spares) -> TextNode.valueOf(resize(value.asText(), length, seed)),
                    value -> value.isTextual() && value.textValue().codePointCount(0, value.textValue().length()) == length));
        }
        return variations;
    }

    /** The same of addresses of e-mail, which have their further letters on both sides of the sign, so that they stay addresses. */
    static List<Variation> ofAddresses(int limit, RandomGenerator random) {
        long seed = random.nextLong();
        return of(limit, random).stream().filter(one -> !one.label().equals("empty")).map(one -> new Variation(one.label(), (value, spares) -> {
            int sign = value.asText().indexOf('@');
            int more = one.change().apply(value, spares).asText().length() - value.asText().length();
            return sign < 1 || more < 1 ? value : TextNode.valueOf(resize("", more / 2, seed) + value.asText().substring(0, sign + 1)
                    + resize("", more - more / 2, seed) + value.asText().substring(sign + 1));
        }, one.carried())).toList();
    }

    /** Cut at its end, or made longer by letters there. */
    static String resize(String text, int length, long seed) {
        RandomGenerator letters = new java.util.Random(seed);
        StringBuilder sized = new StringBuilder(text);
        for (int shown = text.codePointCount(0, text.length()); shown < length; shown++) {
            sized.append((char) ('a' + letters.nextInt(26)));
        }
        return sized.substring(0, sized.offsetByCodePoints(0, length));
    }
}
