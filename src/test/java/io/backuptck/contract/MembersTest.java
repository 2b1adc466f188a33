package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reference is one only where OpenAPI or JSON Schema has one. */
class MembersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{schema: {$ref: 'a.yaml'}} | true",
        "{components: {schemas: {default: {$ref: 'a.yaml'}}}} | true",
        "{responses: {default: {$ref: 'a.yaml'}}} | true",
        "{properties: {example: {$ref: 'a.yaml'}, $ref: {type: string}}} | true",
        "{examples: {one: {$ref: 'a.yaml'}}} | true",
        "{parameters: [{$ref: 'a.yaml'}]} | true",
        "{x-lifecycles: {$ref: 'a.yaml'}} | true",
        "{example: {$ref: 'a.yaml'}} | false",
        "{examples: {one: {value: {$ref: 'a.yaml'}}}} | false",
        "{schema: {examples: [{$ref: 'a.yaml'}], default: {$ref: 'a.yaml'}, const: {$ref: 'a.yaml'}, enum: [{$ref: 'a.yaml'}]}} | false",
        "{schema: {properties: {$ref: {type: string}}}} | false"})
    void aReferenceIsToldFromData(String yaml, boolean reference) throws IOException {
        assertThat(Members.references(SpecDocuments.parse(yaml.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(reference ? List.of("a.yaml") : List.of());
    }

    @Test
    void aContractMayShowReferencesInItsExamples(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody: {content: {application/json: {schema: {type: object}, example: {$ref: not-there.json}}}}
                      responses: {'200': {description: x}}
                """);

        assertThat(Contract.ofFile(file).operation("a").body().orElseThrow().examples().values())
                .singleElement().hasToString("{\"$ref\":\"not-there.json\"}");
    }
}
