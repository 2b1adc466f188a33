package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.validation.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Into what a value is changed, and which other values show the same. */
class VariationValuesTest {

    private static JsonNode json(String text) {
        return JsonText.parse(text.replace('\'', '"')).value().orElseThrow();
    }

    private static Variation named(List<Variation> variations, String label) {
        return variations.stream().filter(one -> one.label().equals(label)).findFirst().orElseThrow();
    }

    private static String changed(List<Variation> variations, String label, String text) {
        return named(variations, label).change().apply(TextNode.valueOf(text), FurtherElements.madeUp()).textValue();
    }

    @ParameterizedTest
    @CsvSource({"without its last letter, ful, ''", "its last letter twice, fulll, ''", "its first letter only, f, ''",
            "a blank in front, ' full', ' '",
        "in upper case, FULL, ''", "empty, '', ''"})
    void wordsThatLookLikeAnother(String label, String ofFull, String ofNothing) {
        List<Variation> words = WordVariations.changed(new Random(1));

        assertThat(changed(words, label, "full")).isEqualTo(ofFull);
        assertThat(changed(words, label, "")).isEqualTo(ofNothing);
        assertThat(named(words, label).canBeCarried()).as("it makes sense only where it breaks something").isFalse();
    }

    @Test
    void aWordWithoutMeaningIsDrawnByChance() {
        String one = changed(WordVariations.changed(new Random(1)), "a word without meaning", "full");

        assertThat(one).matches("tck[a-z]{6}").isEqualTo(changed(WordVariations.changed(new Random(1)), "a word without meaning", "x"))
                .isNotEqualTo(changed(WordVariations.changed(new Random(2)), "a word without meaning", "full"));
    }

    @ParameterizedTest
    @CsvSource({"# as first character, #bcd, #", "# inside, ab#d, ''", "# at the end, abc#, #", "# behind, abcd#, #"})
    void aMarkIsPutIntoAText(String label, String ofText, String ofNothing) {
        List<Variation> marks = PatternVariations.of("^x*$", new Random(1));

        assertThat(changed(marks, label, "abcd")).isEqualTo(ofText);
        assertThat(changed(marks, label, "")).isEqualTo(ofNothing);
    }

    @Test
    void ofAShortTextNothingIsInside() {
        List<Variation> marks = PatternVariations.of("^x*$", new Random(1));

        assertThat(changed(marks, "# inside", "ab")).isEqualTo("ab");
        assertThat(changed(marks, "# inside", "abc")).isEqualTo("a#c");
    }

    @Test
    void everyTextWithACharacterOfTheKindShowsTheSame() {
        List<Variation> marks = PatternVariations.of("^x*$", new Random(1));

        assertThat(named(marks, "# inside").carried().test(TextNode.valueOf("#1"))).isTrue();
        assertThat(named(marks, "# inside").carried().test(TextNode.valueOf("1"))).isFalse();
        assertThat(named(marks, "# inside").carried().test(json("7"))).isFalse();
        assertThat(named(marks, "a digit behind").carried().test(TextNode.valueOf("a9b"))).isTrue();
        assertThat(changed(marks, "a digit behind", "a")).isEqualTo("a0");
        assertThat(changed(marks, "a Cyrillic letter behind", "a")).matches("a[\u0436\u0434\u0444]");
        assertThat(named(marks, "a Cyrillic letter behind").carried().test(TextNode.valueOf("\u0444"))).isTrue();
        assertThat(named(marks, "a Cyrillic letter behind").carried().test(TextNode.valueOf("z"))).isFalse();
    }

    @Test
    void aListOfTheSizeShowsTheSame() {
        Constraint most = new Constraint(null, Place.body(), "maxItems", null, json("2"));
        Variation two = named(ItemsVariations.of(most), "2 elements");

        assertThat(two.carried().test(json("[1, 2]"))).isTrue();
        assertThat(two.carried().test(json("[1]"))).isFalse();
        assertThat(two.carried().test(json("{'a': 1, 'b': 2}"))).isFalse();
    }

    @Test
    void theFirstElementIsThereTwice() {
        Variation twice = ItemsVariations.of(new Constraint(null, Place.body(), "uniqueItems", null, json("true"))).get(0);

        assertThat(twice.change().apply(json("[1, 2]"), FurtherElements.madeUp())).isEqualTo(json("[1, 2, 1]"));
        assertThat(twice.change().apply(json("[]"), FurtherElements.madeUp())).isEqualTo(json("[]"));
        assertThat(twice.change().apply(json("7"), FurtherElements.madeUp())).isEqualTo(json("7"));
        assertThat(twice.canBeCarried()).isFalse();
    }

    @Test
    void furtherElementsDifferInTheirFirstText() {
        FurtherElements madeUp = FurtherElements.madeUp();

        assertThat(madeUp.element(json("'a'"), 3)).isEqualTo(json("'a_3'"));
        assertThat(madeUp.element(json("{'n': 1, 'a': 'x', 'b': 'y'}"), 2)).isEqualTo(json("{'n': 1, 'a': 'x_2', 'b': 'y'}"));
        assertThat(madeUp.element(json("{'n': 1}"), 2)).isEqualTo(json("{'n': 1}"));
        assertThat(madeUp.element(json("7"), 2)).isEqualTo(json("7"));
    }

    /** A character outside the first plane counts as one. */
    @Test
    void lengthsCountCharacters() {
        String three = "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02";
        List<Variation> lengths = LengthVariations.of(2, new Random(1));

        assertThat(changed(lengths, "2 characters", three)).isEqualTo("\uD83D\uDE00\uD83D\uDE01");
        assertThat(changed(lengths, "3 characters", three)).isEqualTo(three);
        assertThat(changed(lengths, "3 characters", "\uD83D\uDE00")).startsWith("\uD83D\uDE00").hasSize(4);
        assertThat(changed(lengths, "3 characters", "a")).matches("a[a-z]{2}");
        assertThat(named(lengths, "3 characters").carried().test(TextNode.valueOf(three))).isTrue();
        assertThat(named(lengths, "3 characters").carried().test(TextNode.valueOf("abcd"))).isFalse();
        assertThat(named(lengths, "3 characters").carried().test(json("100"))).isFalse();
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        Variation three = named(ParameterVariations.around(BigDecimal.valueOf(3), false), "3");

        assertThat(three.carried().test(json("3.0"))).isTrue();
        assertThat(three.carried().test(json("3.1"))).isFalse();
        assertThat(three.carried().test(json("'3'"))).isFalse();
        Variation text = named(ParameterVariations.around(BigDecimal.valueOf(3), true), "3");
        assertThat(text.carried().test(json("'3'"))).isTrue();
        assertThat(text.carried().test(json("'4'"))).isFalse();
    }

    @Test
    void aTextThatShouldHoldJsonHoldsNone() {
        assertThat(changed(ContentVariations.all(), "no JSON", "{\"a\":1}")).isEqualTo("all");
        assertThat(changed(ContentVariations.all(), "cut off", "{\"a\":1}")).isEqualTo("{\"a\":1");
        assertThat(changed(ContentVariations.all(), "cut off", "")).isEmpty();
    }

    @Test
    void whatIsMissingShowsThatAMemberWasLeftOut() {
        Constraint required = new Constraint(null, Place.body().child("a"), "required", null, json("['a']"));
        Variation left = Variations.of(required, new Random(1)).get(0);

        assertThat(left.carried().test(json("{}").path("a"))).isTrue();
        assertThat(left.carried().test(json("null"))).isFalse();
        assertThat(Variations.of(new Constraint(null, Place.body(), "deprecated", null, json("true")), new Random(1))).isEmpty();
    }

    @Test
    void aPlaceInAListIsAnElementThatThereIs() {
        Place second = Place.body().child("1");

        assertThat(second.change(json("['a', 'b']"), old -> json("'c'"))).isEqualTo(json("['a', 'c']"));
        assertThat(second.change(json("['a']"), old -> json("'c'"))).isEqualTo(json("['a']"));
        assertThat(Place.body().child("a").child(Place.DECODED).isDecoded()).isTrue();
        assertThat(Place.body().child("a").isDecoded()).isFalse();
        assertThat(Place.body().isWholeBody()).isTrue();
        assertThat(Place.body().child("a").isWholeBody()).isFalse();
        assertThat(Place.parameter("query", "a").isWholeBody()).isFalse();
    }
}
