package io.backuptck.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who misspelled a word. */
final class Nearest {

    /** More letters than these make another word. */
    private static final int MOST_CHANGES = 2;

    private Nearest() {
    }

    /** The known word that differs least; empty when none is near. */
    static Optional<String> to(String word, Collection<String> known) {
        String plain = word.toUpperCase(Locale.ROOT);
        return known.stream().filter(other -> Math.abs(other.length() - word.length()) <= MOST_CHANGES)
                .filter(other -> changes(plain, other.toUpperCase(Locale.ROOT)) <= MOST_CHANGES)
                .min(Comparator.comparingInt(other -> changes(plain, other.toUpperCase(Locale.ROOT))));
    }

    /** How many letters must be put in, taken out or replaced to make one word of the other (Levenshtein's distance). */
    static int changes(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[to.length()];
    }
}
