package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.SchemaValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be null besides is tried like what may not: nobody who writes so thinks of a choice between schemas. */
class NullableCasesTest {

    private static final String MARK = "{type: object, required: [text], properties: {text: {type: string, enum: [draft, final]}, "
            + "opacity: {type: number, minimum: 0, exclusiveMinimum: true, maximum: 1}}}";

    @TempDir
    private Path folder;

    /** Read as a user's own file is, which says it in the words of OpenAPI 3.0. */
    private SmallContract nullable(String example) throws IOException {
        String document = """
                openapi: 3.0.3
                info: {title: Small, version: '1'}
                paths: {/things: {put: {operationId: make, requestBody: {required: true, content: {application/json: {schema:
                  {type: object, properties: {mark: {nullable: true, allOf: [{$ref: '#/components/schemas/Mark'}]}}}, example: %s}}},
                  responses: {'200': {description: x}}}}}
                components: {schemas: {Mark: %s}}
                """.formatted(example, MARK);
        return new SmallContract(Contract.version(Files.writeString(folder.resolve("small.yaml"), document), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{mark: {text: draft, opacity: 0.5}}", "{mark: {text: draft}}", "{mark: null}", "{}"})
    void theMembersOfWhatIsNullableAreTriedWhateverTheExampleHas(String example) throws IOException {
        SmallContract small = nullable(example);

        assertThat(small.names()).doesNotContain("/mark anyOf");
        assertThat(small.labels("/mark/opacity exclusiveMinimum", Expect.REFUSE)).containsExactlyInAnyOrder("-1", "0");
        assertThat(small.labels("/mark/opacity exclusiveMinimum", Expect.ACCEPT)).containsExactly("1");
        assertThat(small.labels("/mark/text required", Expect.REFUSE)).containsExactly("left out");
        assertThat(small.labels("/mark/text enum", Expect.REFUSE)).contains("in upper case");
        assertThat(small.labels("/mark type", Expect.REFUSE)).contains("a number").doesNotContain("null");
        assertThat(small.labels("/mark type", Expect.ACCEPT)).contains("null");
    }

    @Test
    void theRequestHasTheObjectThatTheUsualBodyLacks() throws IOException {
        RequestCase zero = nullable("{mark: {text: final}}").derived("/mark/opacity exclusiveMinimum").refused()
                .filter(one -> one.label().equals("0")).findFirst().orElseThrow();

        assertThat(new String(zero.body("{\"mark\": null}", FurtherElements.madeUp()).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("{\"mark\":{\"text\":\"final\",\"opacity\":0}}");
    }

    /** A server that forgot the rule takes such a request: that the value is not null either is no second reason to refuse it. */
    @Test
    void oneRuleIsBrokenAndNotThatOfNullAsWell() throws IOException {
        SmallContract small = nullable("{mark: {text: draft}}");
        RequestCase zero = small.derived("/mark/opacity exclusiveMinimum").refused().findFirst().orElseThrow();
        var body = JsonText.parse(zero.body("{\"mark\":{\"text\":\"draft\"}}", FurtherElements.madeUp()).orElseThrow()).value().orElseThrow();
        var operation = zero.constraint().operation();

        assertThat(new RequestValidator(small.contract()).body(operation, body)).hasSize(1);
        assertThat(SchemaValidator.of(small.contract()).validate(operation.body().orElseThrow().schema(), body).violations()).as("in an answer").hasSize(1);
        assertThat(new RequestValidator(small.contract(), Set.of(zero.constraint().rule())).body(operation, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anyOf: [{type: object, properties: {n: {type: integer, maximum: 3}}}, {type: 'null'}]",
        "oneOf: [{type: 'null'}, {type: object, properties: {n: {type: integer, maximum: 3}}}]",
        "type: [object, 'null'], properties: {n: {type: integer, maximum: 3}}"})
    void laterVersionsSayTheSameInOtherWords(String schema) {
        SmallContract small = SmallContract.ofBody("{type: object, properties: {a: {" + schema + "}}}", "{a: null}", "");

        assertThat(small.labels("/a/n maximum", Expect.REFUSE)).containsExactly("4");
        assertThat(small.names()).doesNotContain("/a anyOf", "/a oneOf");
    }

    @Test
    void whatLeavesAChoiceIsTriedAsAWhole() {
        SmallContract small = SmallContract.ofBody("{type: object, properties: {a: {anyOf: [{type: string}, {type: object, required: [n]}]}}}",
                "{a: {n: 1}}", "");

        assertThat(small.labels("/a anyOf", Expect.REFUSE)).contains("without members", "a number").doesNotContain("a text");
    }
}
