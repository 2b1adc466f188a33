package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fits several of the schemas of a oneOf is wrong only where they can be told apart. */
class OverlapsTest {

    private static Judgement judged(String schemas, String body) {
        return OwnAnswers.of("""
                openapi: 3.1.1
                info: {title: Own, version: '1'}
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: x, content: {application/json: {schema: {oneOf: [%s]}}}}}}}
                components:
                  schemas:
                    Done: {type: object, required: [result], properties: {result: {type: object}}}
                    Failed: {allOf: [{type: object, required: [error]}, {properties: {error: {type: string}}}]}
                    Spot: {type: object, properties: {id: {type: string}, label: {type: string}}}
                    Item: {type: object, properties: {id: {type: string}, code: {type: string}}}
                    Kind: {type: object, properties: {kind: {const: a}}}
                """.formatted(schemas.replaceAll("\\b(Done|Failed|Spot|Item|Kind)\\b", "{\\$ref: '#/components/schemas/$1'}"))).judge("a", 200, "application/json",
                body.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Spot, Item | {}",
        "Spot, Item | {'id': 'a'}",
        "{type: array, items: Spot}, {type: array, items: Item} | []",
        "{type: array, items: Done}, {type: array, items: Failed} | []",
        "{type: integer}, {type: number} | 5",
        "{type: string, format: date-time}, {type: string} | '2026-01-01T00:00:00Z'",
        "Spot, Kind | {'kind': 'a'}",
        "{type: array, maxItems: 3}, {type: array, uniqueItems: true} | []",
        "Done, Failed | {'error': 'a'}"})
    void whatNothingTellsApartIsNotBlamed(String schemas, String body) {
        assertThat(judged(schemas, body).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Done, Failed | {'error': 'a', 'result': {}}",
        "Done, Failed, Spot | {'error': 'a', 'result': {}}",
        "Done, Failed | {}",
        "Done, Kind | {'kind': 'a', 'result': {}}",
        "{type: integer, multipleOf: 3}, {type: integer, multipleOf: 5} | 15",
        "{type: string, pattern: '^a'}, {type: string, maxLength: 2} | 'ab'",
        "{type: array, minItems: 1, maxItems: 3}, {type: array, uniqueItems: true} | [1, 2]",
        "{type: object, minProperties: 2}, Done | {'result': {}, 'a': 1}",
        "Spot, Item | 7"})
    void whatEachOfThemDemandsForItselfIs(String schemas, String body) {
        assertThat(judged(schemas, body).findings()).isNotEmpty();
    }
}
