package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a server can be cut and written anywhere. */
class PrintableTextTest {

    private static final String PICTURE = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void noCharacterIsCutInTwo(int longest) {
        String cut = PrintableText.cut("a" + PICTURE + PICTURE + "b", longest);

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
        assertThat(cut.length()).isBetween(longest - 1 < 6 ? longest - 1 : 6, Math.min(longest, 6));
    }

    @Test
    void whatIsCutSaysSo() {
        assertThat(PrintableText.beginning("abc", 3)).isEqualTo("abc");
        assertThat(PrintableText.beginning("abcd", 3)).isEqualTo("abc\u2026");
        assertThat(PrintableText.beginning("ab" + PICTURE, 3)).isEqualTo("ab\u2026");
    }

    @Test
    void halfACharacterIsWrittenAsItsEscape() {
        assertThat(PrintableText.encodable("a\uD800b\uDC00" + PICTURE)).isEqualTo("a\\ud800b\\udc00" + PICTURE);
        assertThat(PrintableText.encodable("\uDE00\uD83D")).isEqualTo("\\ude00\\ud83d");
    }

    @ParameterizedTest
    @CsvSource({"27, 001b", "7, 0007", "13, 000d", "127, 007f", "155, 009b", "8238, 202e", "8207, 200f", "8294, 2066", "8232, 2028",
        "65279, feff", "0, 0000"})
    void whatATerminalWouldObeyIsShown(int character, String escape) {
        assertThat(PrintableText.printable("a" + Character.toString(character) + "b")).isEqualTo("a\\u" + escape + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u5907\u4efd", "\u0639\u0631\u0628\u064a", "a\tb\nc", "\u0915\u094d\u200d\u0937", "\uD83D\uDE00", ""})
    void wordsOfEveryScriptStayAsTheyAre(String text) {
        assertThat(PrintableText.printable(text)).isEqualTo(text);
        assertThat(PrintableText.encodable(text)).isEqualTo(text);
    }
}
