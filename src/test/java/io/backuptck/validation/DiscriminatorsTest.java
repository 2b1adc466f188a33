package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A discriminator tells which of several schemas is meant, and no value is wrong because it tells that in other words. */
class DiscriminatorsTest {

    @TempDir
    private Path folder;

    private OwnAnswers answers(String discriminator) throws IOException {
        return answers(discriminator, "Output");
    }

    /** @param name of the schema that has the discriminator */
    private OwnAnswers answers(String discriminator, String name) throws IOException {
        return new OwnAnswers(Contract.ofFile(Files.writeString(folder.resolve("own.yaml"), """
            openapi: 3.0.3
            info: {title: Own, version: '1'}
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, properties: {of: {$ref: '#/components/schemas/Output'}}}}}}
            components:
              schemas:
                Output:
                  oneOf: [{$ref: '#/components/schemas/Video'}, {$ref: '#/components/schemas/Audio'}]
                  nullable: true
                  discriminator: {propertyName: kind%s}
                Video: {type: object, required: [kind, rate], properties: {kind: {type: string, enum: [video, Video]}, rate: {type: integer}}}
                Audio: {type: object, required: [kind], properties: {kind: {type: string, enum: [audio, Audio]}}}
            """.formatted(discriminator).replace("Output", name))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"kind\":\"video\",\"rate\":1}", "{\"kind\":\"Video\",\"rate\":1}", "{\"kind\":\"audio\"}", "null"})
    void whatFitsOneSchemaIsRight(String body) throws IOException {
        assertThat(answers("").judge("a", 200, "application/json", "{\"of\":" + body + "}").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"kind\":\"video\"}", "{\"kind\":\"text\"}", "{\"kind\":\"Video\",\"rate\":\"1\"}", "{\"rate\":1}", "7"})
    void whatFitsNoneIsWrong(String body) throws IOException {
        assertThat(answers("").judge("a", 200, "application/json", "{\"of\":" + body + "}").findings()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"kind\":\"video\",\"rate\":1} | true", "{\"kind\":\"audio\"} | true", "{\"kind\":\"text\"} | false"})
    void aMappingNamesTheSchemas(String body, boolean right) throws IOException {
        String mapping = ", mapping: {video: '#/components/schemas/Video', audio: '#/components/schemas/Audio'}";

        assertThat(answers(mapping).judge("a", 200, "application/json", "{\"of\":" + body + "}").findings().isEmpty()).isEqualTo(right);
    }

    /** A schema that is called like a word of OpenAPI is a schema. */
    @ParameterizedTest
    @ValueSource(strings = {"default", "example", "enum", "value"})
    void aSchemaMayHaveAnyName(String name) throws IOException {
        assertThat(answers("", name).judge("a", 200, "application/json", "{\"of\":{\"kind\":\"audio\"}}").findings()).isEmpty();
    }
}
