package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static Optional<Instant> instant(String text) {
        return Times.instant(TextNode.valueOf(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-12T18:16:17+08:00, 2024-10-12T10:16:17Z",
        "2024-10-12T18:16:17+0800, 2024-10-12T10:16:17Z",
        "2024-10-12T18:16:17-0330, 2024-10-12T21:46:17Z",
        "2024-10-12T18:16:17-00:30, 2024-10-12T18:46:17Z",
        "2024-10-12T18:16:17+18:00, 2024-10-12T00:16:17Z",
        "2024-10-12T18:16Z, 2024-10-12T18:16:00Z",
        "2024-10-12T18:16:17Z, 2024-10-12T18:16:17Z",
        "2024-10-12t18:16:17z, 2024-10-12T18:16:17Z",
        "2024-10-12T18:16:17-00:00, 2024-10-12T18:16:17Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "1970-01-01T08:00:00+08:00, 1970-01-01T00:00:00Z"})
    void anOffsetMayHaveAColonOrNotOrBeZ(String text, Instant expected) {
        assertThat(instant(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({".5, 500000000", ".54002369, 540023690", ".384630643, 384630643", ".000000001, 1"})
    void everyFractionDigitCounts(String fraction, long nanos) {
        assertThat(instant("2024-10-12T18:16:17" + fraction + "+08:00"))
                .contains(Instant.parse("2024-10-12T10:16:17Z").plusNanos(nanos));
    }

    @Test
    void anotherOffsetMayMeanTheSameInstant() {
        assertThat(instant("2024-10-12T18:16:17+08:00")).isEqualTo(instant("2024-10-12T10:16:17+0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "2024-10-12", "2024-10-12T18:16:17", "2024-10-12 18:16:17Z", "18:16:17Z",
        "2024-02-30T18:16:17Z", "2023-02-29T18:16:17+0800", "2024-13-01T18:16:17Z", "2024-10-12T24:00:00Z", "2024-10-12T18:16:60Z",
        "2024-10-12T18:16:17+19:00", "2024-10-12T18:16:17+18:01", "2024-10-12T18:16:17+08:60",
        "2024-10-12T18:16:17.1234567890Z", "2024-10-12T18:16:17+08:00 ", "1728728177", "soon"})
    void whatIsNoTimeWithAnOffsetHasNoInstant(String text) {
        assertThat(instant(text)).isEmpty();
    }

    static Stream<JsonNode> noTexts() {
        return Stream.of(MissingNode.getInstance(), NullNode.getInstance(), IntNode.valueOf(1728728177));
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void whatIsNoTextHasNoInstant(JsonNode value) {
        assertThat(Times.instant(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'at': '2024-10-12T18:16:17+08:00', 'n': [1, 2.50]} | {'n': [1.0, 2.5], 'at': '2024-10-12T10:16:17.000Z'} | true",
        "{'at': '2024-10-12T18:16:17+08:00'} | {'at': '2024-10-12T18:16:17Z'} | false",
        "1795817850135317001 | 1795817850135317000 | false",
        "{'a': '1'} | {'a': 1} | false",
        "{'a': null} | {} | false"})
    void whatSaysTheSameMayBeWrittenOtherwise(String one, String other, boolean same) throws IOException {
        JsonMapper reader = JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

        assertThat(Times.isSame(reader.readTree(one), reader.readTree(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-12T18:16:17Z, 1", "2024-10-12T18:16:17.5+08:00, 0.1", "2024-10-12T18:16:17.384630643Z, 0.000000001", "soon, 1"})
    void aTimeIsAsExactAsItsLastDigit(String text, BigDecimal seconds) {
        assertThat(Times.precision(TextNode.valueOf(text))).isEqualByComparingTo(seconds);
    }
}
