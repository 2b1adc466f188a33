package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is blamed for an order that some usual way of comparing has. */
class OrderTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
        "1 | 2 | true | false", "2 | 1 | false | true", "10 | 9 | false | true", "1 | 1.0 | true | true",
        "\"a\" | \"b\" | true | false", "\"b\" | \"a\" | false | true", "\"B\" | \"a\" | true | true", "\"a\" | \"B\" | true | true",
        "\"2026-01-01T10:00:00+08:00\" | \"2026-01-01T03:00:00Z\" | true | false",
        "\"2026-01-01T03:00:00Z\" | \"2026-01-01T10:00:00+08:00\" | false | true",
        "\"a\" | \"a\" | true | true", "\"B\" | \"b\" | true | true", "null | \"a\" | true | true", "1 | \"a\" | true | true"})
    void numbersTimesAndTextsAreComparedAsWhatTheyAre(String one, String other, boolean ascending, boolean descending) throws Exception {
        JsonMapper mapper = JsonMapper.builder().build();
        Order order = Order.of(mapper.readTree(one), mapper.readTree(other));

        assertThat(order.allows(false)).isEqualTo(ascending);
        assertThat(order.allows(true)).isEqualTo(descending);
    }
}
