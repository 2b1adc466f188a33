package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The words of an enumeration, and words that look like them. */
final class WordVariations {

    private WordVariations() {
    }

    static List<Variation> of(JsonNode words, RandomGenerator random) {
        List<Variation> variations = new ArrayList<>(changed(random));
        Iterable<JsonNode> all = words.isArray() ? words : List.of(words);
        all.forEach(word -> variations.add(Variation.value("the word " + word.asText(), word)));
        return variations;
    }

    static List<Variation> changed(RandomGenerator random) {
        StringBuilder nonsense = new StringBuilder("tck");
        for (int i = 0; i < 6; i++) {
            nonsense.append((char) ('a' + random.nextInt(26)));
        }
        return List.of(
                of("a word without meaning", text -> nonsense.toString()),
                of("without its last letter", text -> text.substring(0, Math.max(0, text.length() - 1))),
                of("its last letter twice", text -> text.isEmpty() ? text : text + text.charAt(text.length() - 1)),
                of("its first letter only", text -> text.substring(0, Math.min(1, text.length()))),
                of("a blank in front", text -> " " + text),
                of("in upper case", text -> text.toUpperCase(Locale.ROOT)),
                of("empty", text -> ""));
    }

    private static Variation of(String label, UnaryOperator<String> change) {
        return new Variation(label, (value, spares) -> TextNode.valueOf(change.apply(value.asText())), Variation.NEVER);
    }
}
