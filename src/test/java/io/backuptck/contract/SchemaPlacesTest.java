package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pointer that leads to nothing that an answer can have is a mistake of the contract; one that may lead to something is none. */
class SchemaPlacesTest {

    private static final Location ROOT = new Location("contract.yaml", "/components/schemas/A");

    private static boolean mayHave(String schema, String pointer) {
        Contract contract = OwnContracts.ofPaths("{}", "components: {schemas: {A: " + schema + ", B: {type: object, properties: {b: {type: string}}}, "
                + "Circle: {allOf: [{$ref: '#/components/schemas/Circle'}]}}}");
        return new SchemaPlaces(contract).mayHave(ROOT, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{type: object, properties: {a: {type: string}}} | ~~",
        "{type: object, properties: {a: {type: string}}} | /a",
        "{type: object, properties: {a: {type: object, properties: {b: {}}}}} | /a/b",
        "{type: object, properties: {a/b~c: {type: string}}} | /a~1b~0c",
        "{$ref: '#/components/schemas/B'} | /b",
        "{type: object, properties: {a: {$ref: '#/components/schemas/B'}}} | /a/b",
        "{allOf: [{type: object, properties: {a: {}}}, {$ref: '#/components/schemas/B'}]} | /b",
        "{oneOf: [{type: object, properties: {a: {}}}, {$ref: '#/components/schemas/B'}]} | /b",
        "{anyOf: [{type: object, properties: {a: {}}}, {$ref: '#/components/schemas/B'}]} | /b",
        "{type: array, items: {$ref: '#/components/schemas/B'}} | /0/b",
        "{type: object} | /a",
        "{} | /a/b/c",
        "true | /a",
        "{type: object, properties: {a: {}}, additionalProperties: true} | /b",
        "{type: object, properties: {a: {}}, additionalProperties: {type: string}} | /b",
        "{type: object, properties: {a: {}}, patternProperties: {^x: {type: string}}} | /xy",
        "{$ref: '#/components/schemas/Circle'} | /a"})
    void whatASchemaDescribesOrLeavesOpenMayBeThere(String schema, String pointer) {
        assertThat(mayHave(schema, pointer)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{type: object, properties: {a: {type: string}}} | /b",
        "{type: object, properties: {a: {type: object, properties: {b: {}}}}} | /a/c",
        "{$ref: '#/components/schemas/B'} | /a",
        "{allOf: [{type: object, properties: {a: {}}}, {$ref: '#/components/schemas/B'}]} | /c",
        "{oneOf: [{$ref: '#/components/schemas/B'}]} | /c",
        "{type: array, items: {$ref: '#/components/schemas/B'}} | /b",
        "{type: array, items: {$ref: '#/components/schemas/B'}} | /0/c",
        "{type: object, properties: {a: {}}, additionalProperties: false} | /b"})
    void whatItDescribesOtherwiseIsNot(String schema, String pointer) {
        assertThat(mayHave(schema, pointer)).isFalse();
    }
}
