package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {

    private static JsonNode number(String text) {
        JsonText json = JsonText.parse("{\"n\":" + text + "}");
        assertThat(json.problem()).isEmpty();
        return json.value().orElseThrow().path("n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9007199254740993", "-9007199254740993", "9223372036854775807", "9223372036854775808",
        "18446744073709551617", "123456789012345678901234567890"})
    void aWholeNumberIsExact(String text) {
        assertThat(number(text).bigIntegerValue()).isEqualTo(new BigInteger(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"144225.6503", "0.1000000000000000055511151231257827", "1e400", "-1e400", "1e-400",
        "9007199254740993.5"})
    void aFractionOrPowerIsExact(String text) {
        assertThat(number(text).decimalValue()).isEqualByComparingTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({"3.0, 3", "100.00, 100", "1e2, 100", "-0.0, 0", "2147483648.0, 2147483648", "12345678901234567890.0, 12345678901234567890"})
    void whatHasNoFractionIsAnIntegerHoweverItIsWritten(String text, String plain) {
        assertThat(number(text)).isEqualTo(number(plain));
        assertThat(number(text).isIntegralNumber()).isTrue();
        assertThat(number(text)).hasToString(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "1e999999", "1e-3"})
    void whatHasOneIsNone(String text) {
        assertThat(number(text).isIntegralNumber()).isFalse();
    }

    @Test
    void numbersThatADoubleCannotTellApartDiffer() {
        assertThat(number("9007199254740993")).isNotEqualTo(number("9007199254740992"));
    }
}
