package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What restricts requests and is not tried has a row of its own, with the true reason. */
class UntriedTest {

    private static SmallContract small(String members) {
        return SmallContract.ofBody("{type: object, properties: {m: %s}}".formatted(members), "{}", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{type: string, format: email} | /m format | not tried: OpenAPI only annotates the format email, so that a server need not refuse another value",
        "{type: array, items: {type: string, format: uuid}} | /m/0 format | not tried: OpenAPI only annotates the format uuid, so that a server need not refuse another value",
        "{type: object, additionalProperties: {type: string, maxLength: 4}} | /m additionalProperties | not tried: members of a map, whose names are free",
        "{type: object, additionalProperties: false} | /m additionalProperties | not tried: members that the schema does not name, which many servers overlook",
        "{type: string, maxLength: 2097152} | /m maxLength | not tried: sizes above 100000, which a server may have a reason of its own to refuse",
        "{type: string, maxLength: 4294967296} | /m maxLength | not tried: sizes above 100000, which a server may have a reason of its own to refuse",
        "{type: array, minItems: 5001, items: {type: string}} | /m minItems | not tried: sizes above 5000, which a server may have a reason of its own to refuse",
        "{type: string, not: {const: a}} | /m not | not tried: what a schema says that a value is not"})
    void itHasARow(String schema, String name, String reason) {
        ConstraintCases row = small(schema).derived(name);

        assertThat(row.cases()).isEmpty();
        assertThat(row.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: string, format: password}", "{type: object, additionalProperties: true}", "{type: object, additionalProperties: {}}"})
    void whatRestrictsNothingHasNone(String schema) {
        assertThat(small(schema).names()).filteredOn(name -> name.startsWith("/m ")).containsExactly("/m type");
    }
}
