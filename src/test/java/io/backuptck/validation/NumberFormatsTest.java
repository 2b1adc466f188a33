package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {

    private static final Location INT32 =
            new Location("obshell/schemas.yaml", "/components/schemas/Envelope/properties/status");
    private static final Location INT64 =
            new Location("oceanbase-cloud/schemas.yaml", "/components/schemas/Envelope/properties/cost");

    private static List<String> broken(ApiId api, Location schema, String value) {
        return SchemaValidator.of(Contract.of(api)).validate(schema, JsonText.parse(value).value().orElseThrow())
                .violations().stream().map(Violation::keyword).toList();
    }

    private static List<String> int32(String value) {
        return broken(ApiId.named("obshell"), INT32, value);
    }

    private static List<String> int64(String value) {
        return broken(ApiId.named("oceanbase-cloud"), INT64, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "200", "2147483647", "-2147483648"})
    void whatFits32BitsIsAnInt32(String value) {
        assertThat(int32(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "9223372036854775807", "123456789012345678901234567890"})
    void whatNeedsMoreThan32BitsIsNoInt32(String value) {
        assertThat(int32(value)).containsExactly("format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9007199254740993", "9223372036854775807", "-9223372036854775808"})
    void whatFits64BitsIsAnInt64(String value) {
        assertThat(int64(value)).isEmpty();
    }

    /** 2^63 is the first number too large for a signed 64-bit type. */
    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "18446744073709551615",
        "123456789012345678901234567890"})
    void whatNeedsMoreThan64BitsIsNoInt64(String value) {
        assertThat(int64(value)).containsExactly("format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"7\"", "true", "[]", "1e400"})
    void whatIsNoWholeNumberIsNoInt64(String value) {
        assertThat(int64(value)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
    @Timeout(60)
    void aHugePowerOfTenIsRefusedWithoutBeingWrittenOut(String value) {
        assertThat(int64(value)).isNotEmpty();
    }
}
