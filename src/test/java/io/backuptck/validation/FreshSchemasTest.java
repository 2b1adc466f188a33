package io.backuptck.validation;

import static io.backuptck.validation.OwnAnswers.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keywords and formats that the library leaves open are asserted, in every document of a contract. */
class FreshSchemasTest {

    private static final OwnAnswers OWN = OwnAnswers.of("""
            openapi: 3.1.1
            info: {title: Things, version: '1'}
            paths:
              /thing:
                get:
                  operationId: look
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    text: {contentMediaType: application/json, contentSchema: {type: object, required: [a], properties: {a: {type: integer}}}}
                    page: {contentMediaType: text/html}
                    int32: {type: number, format: int32}
                    int64: {type: integer, format: int64}
                    when: {type: string, format: date-time}
                    most: {type: number, maximum: 3}
                    least: {type: number, minimum: 3}
                    short: {type: string, maxLength: 3}
                    few: {type: array, minItems: 2, maxItems: 3}
                    long: {type: string, minLength: 3}
                    one: {enum: [a, b]}
            x-requirements: [{id: BODY, text: t, keywords: [body]}]
            """);

    private static List<String> thing(String body) {
        return found(OWN.judge("look", 200, "application/json", body.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{'text': 'no JSON'} | BODY /text contentMediaType \"no JSON\"",
        "{'text': '{}'} | BODY /text/a required missing",
        "{'text': '{\\'a\\': true}'} | BODY /text/a type true",
        "{'text': '{\\'a\\': 1}'} |",
        "{'text': 7} |",
        "{'page': '<p>'} |",
        "{'int32': 2147483648} | BODY /int32 format 2147483648",
        "{'int32': 2147483647} |",
        "{'int32': 2147483647.5} |",
        "{'int32': 2.147483648E+10} | BODY /int32 format 21474836480",
        "{'int32': 0.5} |",
        "{'int32': 1e30} | BODY /int32 format 1000000000000000000000000000000",
        "{'int32': 0e30} |",
        "{'int64': 9223372036854775808} | BODY /int64 format 9223372036854775808",
        "{'when': '2026-01-01T00:00:00Z'} |",
        "{'when': '2026-01-01 00:00:00Z'} | BODY /when format \"2026-01-01 00:00:00Z\"",
        "{'when': '2026-01-01T00:00:00Z and more'} | BODY /when format \"2026-01-01T00:00:00Z and more\""})
    void whatOthersOnlyNoteIsAsserted(String body, String broken) {
        assertThat(thing(body.replace("\\'", "\\\""))).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{'most': 4} | at most 3", "{'least': 2} | at least 3",
            "{'short': 'abcd'} | at most 3 characters",
        "{'long': 'ab'} | at least 3 characters", "{'few': [1]} | at least 2 items", "{'few': [1,2,3,4]} | at most 3 items",
                "{'one': 'c'} | one of [\"a\",\"b\"]",
        "{'when': 'x'} | format \"date-time\"", "{'short': 7} | type \"string\""})
    void whatWasWantedIsSaidInWords(String body, String expected) {
        assertThat(OWN.judge("look", 200, "application/json", body.replace('\'', '"')).findings().get(0).expected()).isEqualTo(expected);
    }

    @Test
    void whatIsLongIsShownByItsBeginning() {
        assertThat(ViolationText.shorten("x".repeat(160))).hasSize(160).doesNotContain("…");
        assertThat(ViolationText.shorten("x".repeat(161))).hasSize(160).endsWith("x…");
        assertThat(ViolationText.shorten("  a \n\t b ")).isEqualTo("a b");
    }

    @Test
    void schemasInDocumentsBesideTheContractCount(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("parts.yaml"), "Thing: {type: object, properties: {n: {$ref: 'more.yaml#/Number'}}}\n");
        Files.writeString(folder.resolve("more.yaml"), "Number: {type: integer, maximum: 3}\n");
        Contract contract = Contract.ofFile(Files.writeString(folder.resolve("beside.yaml"),
                "openapi: 3.1.1\ninfo: {title: T}\npaths: {/a: {get: {operationId: a, "
                + "responses: {'200': {description: x, content: {application/json: {schema: {$ref: 'parts.yaml#/Thing'}}}}}}}}\n"));

        assertThat(found(new OwnAnswers(contract).judge("a", 200, "application/json", "{\"n\": 4}")))
                .containsExactly("BESIDE-A-BODY /n maximum 4");
        assertThat(found(new OwnAnswers(contract).judge("a", 200, "application/json", "{\"n\": 3}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{'minimum': 3} | 3 | true", "{'minimum': 3} | 2 | false",
            "{'pattern': '^a'} | 'ab' | true", "{'pattern': '^a'} | 'ba' | false",
        "{'not': {'const': 1}} | 1 | false", "{} | null | true"})
    void aSchemaMayStandByItself(String schema, String value, boolean accepted) {
        JsonNode known = JsonText.parse(schema.replace('\'', '"')).value().orElseThrow();

        assertThat(ValueSchema.of(known).accepts(JsonText.parse(value.replace('\'', '"')).value().orElseThrow())).isEqualTo(accepted);
        assertThat(ValueSchema.of(known)).isSameAs(ValueSchema.of(known.deepCopy()));
    }
}
