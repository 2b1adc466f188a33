package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter without an example is tried with a value that its schema allows, and where none is found that is said. */
class ParameterCasesTest {

    @TempDir
    private Path folder;

    private ConstraintCases derived(String schema, String keyword) throws IOException {
        Path file = Files.writeString(folder.resolve("find" + (schema + keyword).hashCode() + ".yaml"), """
                openapi: 3.1.1
                info: {title: Find, version: '1'}
                paths: {/things: {get: {operationId: find, parameters: [{name: q, in: query, schema: %s}],
                  responses: {'200': {description: x}, '400': {description: x}}}}}
                """.formatted(schema));
        Contract contract = Contract.ofFile(file);
        return CasePlan.of(contract, 1).constraints().stream().filter(one -> one.constraint().keyword().equals(keyword)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{type: string, minLength: 2, maxLength: 30, pattern: '^[A-Za-z ]+$'} | minLength",
        "{type: string, minLength: 2, maxLength: 30, pattern: '^[A-Za-z ]+$'} | maxLength",
        "{type: string, minLength: 2, maxLength: 30, pattern: '^[A-Za-z ]+$'} | pattern",
        "{type: string, format: date-time} | format"})
    void aValueIsMadeOfTheSchema(String schema, String keyword) throws IOException {
        ConstraintCases cases = derived(schema, keyword);

        assertThat(cases.refused()).isNotEmpty();
        assertThat(cases.accepted().filter(one -> one.requirement().isPresent())).as("nobody is held to take what nobody has shown").isEmpty();
    }

    @Test
    void thatThereIsNoValueIsSaid() throws IOException {
        assertThat(derived("{type: string, pattern: '^(?=.*[a-f])(?=.*[0-9])[a-f0-9]{9}$'}", "pattern").reason())
                .isEqualTo("no value of this parameter is shown, and none can be made of its schema; give it an example");
    }

    @Test
    void whatIsBrokenBesidesIsSaid() throws IOException {
        assertThat(derived("{type: string, minLength: 2, pattern: '^[a-z]{1,4}$', example: ab, maxLength: 4}", "maxLength").reason())
                .isEqualTo("what breaks it breaks another rule of the parameter as well: pattern");
    }

    /** The words are refused, and the empty text among them is not sent. */
    @Test
    void thatAnEmptyParameterIsNotSentIsTheReasonForThatAlone() throws IOException {
        ConstraintCases cases = derived("{type: string, enum: [a, b], example: a}", "enum");

        assertThat(cases.refused()).isNotEmpty();
        assertThat(cases.unsaid()).containsExactly("an empty text is not sent, as many servers take an empty parameter for none");
        assertThat(cases.accepted().filter(one -> one.expect() == Expect.ACCEPT)).isNotEmpty();
    }
}
