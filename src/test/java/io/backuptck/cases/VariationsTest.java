package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.validation.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariationsTest {

    private static final Random RANDOM = new Random(1);

    private static List<JsonNode> values(List<Variation> variations, JsonNode sample) {
        return variations.stream().map(one -> one.change().apply(sample, FurtherElements.madeUp())).toList();
    }

    @Test
    void lengthsAreCutOrFilledUp() {
        assertThat(values(LengthVariations.of(4, RANDOM), TextNode.valueOf("abcdef")))
                .extracting(value -> value.textValue().length()).containsExactly(0, 3, 4, 5);
        assertThat(values(LengthVariations.of(64, RANDOM), TextNode.valueOf("nightly")))
                .allMatch(value -> value.textValue().matches("(nightly[a-z]*)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^([Ff][Uu][Ll][Ll])?$", "^[Pp][Aa][Ss][Ss]$", "^(one|two)$"})
    void aPatternThatListsWordsIsTriedWithOneOtherCharacterOnly(String pattern) {
        assertThat(kinds(pattern)).hasSize(8).contains("another character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[A-Za-z][A-Za-z0-9_-]*$", "^[^>!<]*$", "^1[0-9]+$"})
    void anyOtherPatternIsTriedWithEachMark(String pattern) {
        assertThat(kinds(pattern)).contains("#", "~", "a blank", "a line feed", "a Cyrillic letter").hasSizeGreaterThan(40);
    }

    private static List<String> kinds(String pattern) {
        return PatternVariations.of(pattern, RANDOM).stream().map(Variation::kind).distinct().collect(Collectors.toList());
    }

    @Test
    void listsGrowByDifferentElements() {
        Constraint limit = new Constraint(null, Place.body(), "maxItems", null, JsonText.parse("3").value().orElseThrow());
        JsonNode list = JsonText.parse("[{\"database\": \"a\"}]").value().orElseThrow();

        assertThat(values(ItemsVariations.of(limit), list)).extracting(JsonNode::toString).containsExactly(
                "[{\"database\":\"a\"},{\"database\":\"a_1\"}]",
                "[{\"database\":\"a\"},{\"database\":\"a_1\"},{\"database\":\"a_2\"}]",
                "[{\"database\":\"a\"},{\"database\":\"a_1\"},{\"database\":\"a_2\"},{\"database\":\"a_3\"}]");
    }

    @Test
    void numbersAreTriedAroundTheirLimit() {
        assertThat(ParameterVariations.around(BigDecimal.ONE, true)).extracting(Variation::label)
                .containsExactly("-1", "0", "1", "2");
        assertThat(ParameterVariations.around(BigDecimal.valueOf(100), true)).extracting(Variation::label)
                .containsExactly("-1", "99", "100", "101");
    }

    @Test
    void everyJsonTypeIsTried() {
        assertThat(values(TypeVariations.all(), TextNode.valueOf("full"))).extracting(JsonNode::getNodeType)
                .extracting(Enum::name).containsExactly("NULL", "BOOLEAN", "NUMBER", "NUMBER", "STRING", "ARRAY", "OBJECT");
    }
}
