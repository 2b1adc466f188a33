package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "\"text\"", " \t\r\n{\"a\": [1, {\"b\": null}]} \n"})
    void oneValueOfAnyTypeIsWellFormed(String text) {
        JsonText json = JsonText.parse(text.getBytes(StandardCharsets.UTF_8));

        assertThat(json.problem()).isEmpty();
        assertThat(json.value()).isPresent();
    }

    @Test
    void textOutsideAsciiIsReadAsUtf8() {
        JsonText json = JsonText.parse("{\"name\":\"备份 é 😀\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(json.problem()).isEmpty();
        assertThat(json.value().orElseThrow().path("name").textValue()).isEqualTo("备份 é 😀");
    }

    @Test
    void latin1IsNotUtf8() {
        JsonText json = JsonText.parse("{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(json.value()).isEmpty();
        assertThat(json.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("UTF-8"));
    }

    @Test
    void utf16IsNotUtf8() {
        assertThat(JsonText.parse("{}".getBytes(StandardCharsets.UTF_16)).value()).isEmpty();
    }

    @Test
    void anOverlongSequenceIsNotUtf8() {
        assertThat(JsonText.parse(bytes('"', 0xC0, 0xAF, '"')).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("UTF-8"));
    }

    @Test
    void aByteOrderMarkIsNamed() {
        JsonText json = JsonText.parse(bytes(0xEF, 0xBB, 0xBF, '{', '}'));

        assertThat(json.value()).isEmpty();
        assertThat(json.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("byte order mark"));
    }

    @Test
    void ofTwoMembersOfOneNameTheLastIsKeptAndTheNameReported() {
        JsonText json = JsonText.parse("{\"status\":1,\"status\":2}");

        assertThat(json.value().orElseThrow().path("status").intValue()).isEqualTo(2);
        assertThat(json.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("status"));
    }

    @Test
    void aNameMayStandInTwoObjects() {
        assertThat(JsonText.parse("{\"id\":1,\"data\":{\"id\":2}}").problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "{},", "[1] 2", "{\"a\":1}}"})
    void whateverFollowsTheValueIsAProblem(String text) {
        assertThat(JsonText.parse(text).problem()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "{\"rate\":NaN}", "{\"rate\":Infinity}", "{\"rate\":-Infinity}", "{\"rate\":+1}",
        "{\"rate\":.5}", "{\"rate\":01}", "{\"rate\":1.}"})
    void aNumberThatJsonDoesNotHaveIsUnreadable(String text) {
        JsonText json = JsonText.parse(text);

        assertThat(json.value()).isEmpty();
        assertThat(json.problem()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,}", "[1,]", "{a:1}", "{'a':1}", "{\"a\":1", "// note\n{}", "{\"a\":\"line\nfeed\"}",
        "<html></html>"})
    void whatOnlyLenientReadersTakeIsUnreadable(String text) {
        assertThat(JsonText.parse(text).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n"})
    void anEmptyBodyIsUnreadable(String text) {
        JsonText json = JsonText.parse(text.getBytes(StandardCharsets.UTF_8));

        assertThat(json.value()).isEmpty();
        assertThat(json.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("empty"));
    }

    @Test
    void deepNestingIsAProblemAndNoCrash() {
        JsonText json = JsonText.parse("[".repeat(100_000) + "]".repeat(100_000));

        assertThat(json.value()).isEmpty();
        assertThat(json.problem()).isPresent();
    }

    @Test
    void aProblemIsOneLine() {
        assertThat(JsonText.parse("{\n\"a\":\n}").problem())
                .hasValueSatisfying(problem -> assertThat(problem).hasLineCount(1).isNotBlank());
    }
}
