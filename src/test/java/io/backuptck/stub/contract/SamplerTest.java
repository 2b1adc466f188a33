package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.RequestBody;
import io.backuptck.validation.SchemaValidator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a schema fits it. */
class SamplerTest {

    @TempDir
    private Path folder;

    static Stream<Contract> contracts() {
        return Stream.concat(Arrays.stream(ApiId.values()).map(Contract::of),
                Stream.of("jobs.yaml", "snapshots.yaml").map(file -> Contract.ofFile(Path.of("src/test/resources/own/" + file))));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aSampleFitsTheSchemaOfEveryAnswerAndEveryRequest(Contract contract) {
        Sampler sampler = new Sampler(contract);
        Set<Location> schemas = new LinkedHashSet<>();
        for (Operation operation : contract.operations()) {
            operation.answers().values().stream().map(Answer::schema).forEach(schema -> schema.ifPresent(schemas::add));
            operation.body().map(RequestBody::schema).ifPresent(schemas::add);
            operation.parameters().forEach(parameter -> schemas.add(parameter.schema()));
        }
        assertThat(schemas).isNotEmpty();
        assertThat(schemas).allSatisfy(schema -> {
            JsonNode sample = sampler.sample(schema);
            assertThat(SchemaValidator.of(contract).validate(schema, sample).violations()).as("%s at %s", sample, schema).isEmpty();
        });
    }

    /** The same without what the contracts show, so that the types and limits alone must do. */
    @ParameterizedTest
    @ValueSource(strings = {"string, minLength: 3, maxLength: 5", "string, format: date-time", "string, format: date", "string, format: uuid",
        "string, format: uri", "string, format: email", "string, pattern: '^[a-z]{2,4}-\\d+$'", "string, pattern: '^(?:a|b)+\\.x?$', minLength: 9",
        "string, pattern: '^[^/]+$'", "string, pattern: '^[\\w.-]+@(?<host>[A-Z]{3})$'", "string, pattern: '[0-9A-F]{32}'",
        "string, contentMediaType: application/json, contentSchema: {type: object, required: [a], properties: {a: {type: integer}}}",
        "integer, minimum: 5, multipleOf: 4", "integer, exclusiveMinimum: 5, exclusiveMaximum: 7", "integer, maximum: -3",
        "number, exclusiveMinimum: 0, exclusiveMaximum: 1", "number, maximum: -0.5", "integer, minimum: 9000000000, format: int64",
        "boolean", "'null'", "[string, 'null'], minLength: 2", "array, minItems: 3, uniqueItems: true, items: {type: string}",
        "array, minItems: 2, uniqueItems: true, items: {enum: [a, b, c]}", "array, minItems: 2, prefixItems: [{type: integer}], items: {type: string}",
        "object, required: [x], additionalProperties: {type: integer}", "object, minProperties: 2, properties: {a: {type: integer}}",
        "object, allOf: [{required: [a], properties: {a: {type: integer, minimum: 3}}}, {properties: {a: {maximum: 3}}}]",
        "object, oneOf: [{required: [a], not: {required: [b]}}, {required: [b], not: {required: [a]}}]",
        "object, required: [k], properties: {k: {const: v}}, if: {properties: {k: {const: v}}}, then: {required: [w], properties: {w: {type: integer}}}"})
    void aSampleFitsASchemaThatShowsNothing(String schema) throws Exception {
        Path file = folder.resolve("one.yaml");
        Files.writeString(file, "openapi: 3.1.0\ninfo: {title: One, version: '1'}\npaths: {}\ncomponents: {schemas: {One: {type: " + schema + "}}}\n");
        Contract contract = Contract.ofFile(file);
        Location place = new Location("one.yaml", "/components/schemas/One");

        JsonNode sample = new Sampler(contract).sample(place);

        assertThat(SchemaValidator.of(contract).validate(place, sample).violations()).as("%s", sample).isEmpty();
    }

    @Test
    void aSchemaThatDemandsItselfInsideItselfComesToAnEnd() throws Exception {
        Path file = folder.resolve("endless.yaml");
        Files.writeString(file, "openapi: 3.1.0\ninfo: {title: Endless, version: '1'}\npaths: {}\ncomponents: {schemas: {One: "
                + "{type: object, required: [next], properties: {next: {$ref: '#/components/schemas/One'}}}}}\n");

        JsonNode sample = new Sampler(Contract.ofFile(file)).sample(new Location("endless.yaml", "/components/schemas/One"));

        assertThat(sample).isInstanceOf(ObjectNode.class);
    }
}
