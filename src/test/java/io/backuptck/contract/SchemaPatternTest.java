package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '`', value = {
        "^[[A-Z0-9]{1,3}$ A[0 a", // a bracket inside a class stands for itself
        "^[a&&b]+$ a&b c",
        "^[a-z&&[^b]]$ b] b",
        "^{a}$ {a} a",
        "^\\{id}$ {id} id",
        "^a{2}$ aa a{2}",
        "^a{2,}b{,3}$ aab{,3} aabbb",
        "^[^]$ x xx",
        "^[\\]x]$ ] y",
        "^\\u{1F600}$ \uD83D\uDE00 u",
        "^\\/\\-\\_$ /-_ x",
        "^\\d{4}-[01]\\d$ 2026-11 2026-21",
        "^(?:[a-z]+|\\*)$ * A",
        "^(?!no)\\w+$ yes nope"})
    void itMeansWhatEcmaScriptMeans(String expression, String fits, String not) {
        assertThat(SchemaPattern.compile(expression).matcher(fits).find()).as(fits).isTrue();
        assertThat(SchemaPattern.compile(expression).matcher(not).find()).as(not).isFalse();
    }

    @Test
    void anEndIsTheEndAndNotTheLastLine() {
        assertThat(SchemaPattern.compile("^a$").matcher("a\n").find()).isFalse();
        assertThat(SchemaPattern.compile("a[$]").matcher("a$").find()).isTrue();
        assertThat(SchemaPattern.compile("[]").matcher("a").find()).isFalse();
        assertThat(SchemaPattern.compile("^\\v\\0$").matcher("\u000B\u0000").find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "a\\", "*", "(?<=", "[a"})
    void whatIsNoExpressionIsRefused(String expression) {
        assertThatThrownBy(() -> SchemaPattern.compile(expression)).isInstanceOf(PatternSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[[A-Z0-9]{2}$", "^{[a-z]{3}}$", "^[^]x$", "^\\u0041\\.$"})
    void textsAreMadeThatFit(String expression) {
        assertThat(PatternText.of(expression)).hasValueSatisfying(text -> assertThat(SchemaPattern.compile(expression).matcher(text).find()).isTrue());
    }
}
