package io.backuptck.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keyword by keyword: whether a schema allows less or more than before. */
class SchemaComparisonTest {

    private static List<SchemaChange> compare(String before, String after) throws IOException {
        JsonNode old = new YAMLMapper().readTree(before);
        JsonNode now = new YAMLMapper().readTree(after);
        SchemaComparison comparison = new SchemaComparison(old, now);
        comparison.compare(List.of(new Part("", old)), List.of(new Part("", now)));
        return comparison.found();
    }

    /** Each row narrows from left to right, and so widens from right to left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "minLength | {type: string} | {type: string, minLength: 1}",
        "maxLength | {type: string, maxLength: 9} | {type: string, maxLength: 8}",
        "minimum | {type: number, minimum: 1} | {type: number, minimum: 1.5}",
        "exclusiveMinimum | {type: number} | {type: number, exclusiveMinimum: 1}",
        "exclusiveMinimum | {type: number, minimum: 1} | {type: number, minimum: 1, exclusiveMinimum: 1}",
        "maximum | {type: integer} | {type: integer, maximum: 5}",
        "multipleOf | {type: integer, multipleOf: 2} | {type: integer, multipleOf: 6}",
        "enum | {enum: [a, b]} | {enum: [b]}",
        "const | {type: string} | {type: string, const: a}",
        "type | {type: [string, 'null']} | {type: string}",
        "type | {type: number} | {type: integer}",
        "type | {} | {type: object}",
        "pattern | {type: string} | {type: string, pattern: a}",
        "format | {type: string} | {type: string, format: date-time}",
        "required | {type: object, required: [a]} | {type: object, required: [a, b]}",
        "minItems | {type: array} | {type: array, minItems: 1}",
        "maxItems | {type: array} | {type: array, maxItems: 3}",
        "uniqueItems | {type: array} | {type: array, uniqueItems: true}",
        "maxProperties | {type: object} | {type: object, maxProperties: 3}",
        "dependentRequired | {type: object} | {type: object, dependentRequired: {a: [b]}}",
        "maxLength | {type: array, items: {type: string}} | {type: array, items: {type: string, maxLength: 3}}",
        "maxLength | {properties: {a: {type: string}}} | {properties: {a: {type: string, maxLength: 3}}}",
        "type | {properties: {}} | {properties: {a: {type: string}}}",
        "type | {additionalProperties: true} | {additionalProperties: false}",
        "type | {additionalProperties: false, properties: {a: {}}} | {additionalProperties: false, properties: {}}",
        "type | {$ref: '#/$defs/a', $defs: {a: {}}} | {$ref: '#/$defs/a', $defs: {a: {type: string}}}",
        "minLength | {allOf: [{type: string}]} | {allOf: [{type: string}, {minLength: 2}]}",
        "anyOf | {anyOf: [{type: string}, {type: 'null'}]} | {anyOf: [{type: string}]}",
        "oneOf | {oneOf: [{type: string}, {type: 'null'}]} | {oneOf: [{type: string}]}",
        "minLength | {anyOf: [{type: 'null'}, {type: string}]} | {anyOf: [{type: string, minLength: 2}, {type: 'null'}]}",
        "not | {} | {not: {const: 1}}",
        "enum | {not: {enum: [1]}} | {not: {enum: [1, 2]}}",
        "if | {} | {if: {required: [a]}, then: {required: [b]}}",
        "required | {if: {required: [a]}, then: {}} | {if: {required: [a]}, then: {required: [b]}}",
        "contains | {type: array} | {type: array, contains: {type: string}}",
        "unevaluatedProperties | {type: object} | {type: object, unevaluatedProperties: false}",
        "maxLength | {prefixItems: [{type: string}]} | {prefixItems: [{type: string, maxLength: 1}]}",
        "minLength | {propertyNames: {type: string}} | {propertyNames: {type: string, minLength: 1}}",
        "type | {patternProperties: {}} | {patternProperties: {'^x': {type: string}}}"})
    void whatIsNarrower(String keyword, String wide, String narrow) throws IOException {
        assertThat(compare(wide, narrow)).isNotEmpty().allMatch(change -> change.extent() == Extent.NARROWER)
                .extracting(SchemaChange::keyword).contains(keyword);
        assertThat(compare(narrow, wide)).isNotEmpty().allMatch(change -> change.extent() == Extent.WIDER)
                .extracting(SchemaChange::keyword).contains(keyword);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{type: string, pattern: a} | {type: string, pattern: b}",
        "{enum: [a, b]} | {enum: [b, c]}",
        "{type: integer, multipleOf: 2} | {type: integer, multipleOf: 3}",
        "{if: {required: [a]}, then: {required: [b]}} | {if: {required: [c]}, then: {required: [b]}}",
        "{oneOf: [{minimum: 1}]} | {oneOf: [{minimum: 1}, {maximum: 5}]}"})
    void whatCannotBeToldIsSaidSo(String before, String after) throws IOException {
        assertThat(compare(before, after)).isNotEmpty().anyMatch(change -> change.extent() == Extent.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{type: string} | {type: string, description: words, examples: [a], title: t, deprecated: true, x-any: 1}",
        "{type: string, maxLength: 3} | {allOf: [{type: string}, {maxLength: 3}]}",
        "{type: integer, minimum: 1} | {type: integer, exclusiveMinimum: 0}",
        "{type: string} | {type: string, minimum: 3, minLength: 0, items: {type: string}}",
        "{type: [string, 'null']} | {type: ['null', string]}",
        "{const: null} | {enum: [null]}",
        "{anyOf: [{type: string}, {type: 'null'}]} | {anyOf: [{type: 'null'}, {type: string}]}",
        "{$ref: '#/$defs/a', $defs: {a: {type: string}}} | {type: string}",
        "{properties: {a: true}} | {properties: {}}",
        "{additionalProperties: true} | {unevaluatedProperties: true}"})
    void whatMeansTheSameIsNoChange(String before, String after) throws IOException {
        assertThat(compare(before, after)).isEmpty();
        assertThat(compare(after, before)).isEmpty();
    }

    @Test
    void schemasThatContainThemselvesComeToAnEnd() throws IOException {
        String tree = "{$ref: '#/$defs/t', $defs: {t: {type: object, properties: {size: {type: integer%s}, next: {anyOf: [{$ref: '#/$defs/t'}, {type: 'null'}]}}}}}";

        assertThat(compare(tree.formatted(""), tree.formatted(""))).isEmpty();
        assertThat(compare(tree.formatted(""), tree.formatted(", maximum: 3"))).isNotEmpty()
                .allMatch(change -> change.extent() == Extent.NARROWER);
    }

    @Test
    void thePlaceIsThatOfTheKeyword() throws IOException {
        assertThat(compare("{properties: {a: {type: string, maxLength: 9}}}", "{properties: {a: {type: string, maxLength: 3}}}"))
                .singleElement().satisfies(change -> {
            assertThat(change.newPlace()).isEqualTo("/properties/a");
            assertThat(change.before()).isEqualTo("9");
            assertThat(change.after()).isEqualTo("3");
        });
    }
}
