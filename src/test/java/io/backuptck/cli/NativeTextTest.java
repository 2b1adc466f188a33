package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the JVM lost of a name is found again, and nothing else is changed. */
class NativeTextTest {

    private static final String NAME = "tenant=\u79df\u6237";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aNameThatWasReadAsAsciiIsFoundAgain() {
        assertThat(NativeText.recovered(utf8(NAME), "tenant=??????")).isEqualTo(NAME);
        assertThat(NativeText.recovered(utf8(NAME), "tenant=" + "\uFFFD".repeat(6))).isEqualTo(NAME);
    }

    @Test
    void whatWasReadRightlyStays() {
        assertThat(NativeText.recovered(utf8("what?"), "what?")).isEqualTo("what?");
        assertThat(NativeText.recovered(utf8("\u00fc"), "\u00c3\u00bc")).isEqualTo("\u00c3\u00bc");
    }

    @Test
    void otherBytesThanThoseOfTheTextAreLeft() {
        assertThat(NativeText.recovered(utf8("other"), "words")).isEqualTo("words");
        assertThat(NativeText.recovered(utf8(NAME), "tenant=?")).isEqualTo("tenant=?");
        assertThat(NativeText.recovered(new byte[] {'a', (byte) 0xff}, "a?")).isEqualTo("a?");
    }

    @Test
    void aVariableThatIsNotSetIsNull() {
        assertThat(NativeText.variable("BACKUP_TCK_NO_SUCH_VARIABLE")).isNull();
        assertThat(NativeText.variable("PATH")).isEqualTo(System.getenv("PATH"));
    }
}
