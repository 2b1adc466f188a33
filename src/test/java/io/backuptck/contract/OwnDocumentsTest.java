package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a contract that somebody brings, and what it implies. */
class OwnDocumentsTest {

    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n";

    @TempDir
    private Path folder;

    private Contract contract(String name, String text) throws IOException {
        return Contract.ofFile(Files.writeString(folder.resolve(name), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"type\":\"string\",\"nullable\":true} | {\"type\":[\"string\",\"null\"]}",
        "{\"type\":\"string\",\"nullable\":false} | {\"type\":\"string\"}",
        "{\"type\":\"string\",\"enum\":[\"a\"],\"nullable\":true} | {\"type\":[\"string\",\"null\"],\"enum\":[\"a\",null]}",
        "{\"type\":\"number\",\"minimum\":1,\"exclusiveMinimum\":true} | {\"type\":\"number\",\"exclusiveMinimum\":1}",
        "{\"type\":\"number\",\"maximum\":1,\"exclusiveMaximum\":false} | {\"type\":\"number\",\"maximum\":1}",
        "{\"nullable\":true,\"allOf\":[{\"type\":\"object\"}]} | {\"anyOf\":[{\"allOf\":[{\"type\":\"object\"}]},{\"type\":\"null\"}]}",
        "{\"nullable\":true,\"oneOf\":[{\"type\":\"object\"}]} | {\"anyOf\":[{\"oneOf\":[{\"type\":\"object\"}]},{\"type\":\"null\"}]}",
        "{\"nullable\":true,\"$ref\":\"#/a\"} | {\"anyOf\":[{\"$ref\":\"#/a\"},{\"type\":\"null\"}]}",
        "{\"properties\":{\"example\":{\"type\":\"string\",\"nullable\":true}}} | {\"properties\":{\"example\":{\"type\":[\"string\",\"null\"]}}}",
        "{\"example\":{\"type\":\"string\",\"nullable\":true}} | {\"example\":{\"type\":\"string\",\"nullable\":true}}",
        "{\"examples\":{\"a\":{\"value\":{\"type\":\"b\",\"nullable\":true}}}} | {\"examples\":{\"a\":{\"value\":{\"type\":\"b\",\"nullable\":true}}}}",
        "[{\"a\":[{\"type\":\"string\",\"nullable\":true}]}] | [{\"a\":[{\"type\":[\"string\",\"null\"]}]}]",
        "{\"schemas\":{\"enum\":{\"type\":\"string\",\"nullable\":true}}} | {\"schemas\":{\"enum\":{\"type\":[\"string\",\"null\"]}}}",
        "{\"responses\":{\"default\":{\"schema\":{\"type\":\"string\",\"nullable\":true}}}} | "
                + "{\"responses\":{\"default\":{\"schema\":{\"type\":[\"string\",\"null\"]}}}}"})
    void schemasOfTheOlderVersionAreReadAsTheyWereMeant(String old, String upgraded) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        assertThat(OpenApi30.upgraded(mapper.readTree(old))).isEqualTo(mapper.readTree(upgraded));
    }

    @Test
    void anAnswerMayBeDescribedByItsClass() throws IOException {
        Operation operation = contract("a.yaml", HEAD + "  /a:\n    get:\n      operationId: a\n      responses: {2XX: {description: x}, '404': {description: y}, "
                + "default: {description: z}}\n").operation("a");

        assertThat(operation.answer(204).orElseThrow().status()).isEqualTo("2XX");
        assertThat(operation.answer(404).orElseThrow().status()).isEqualTo("404");
        assertThat(operation.answer(500).orElseThrow().status()).isEqualTo("default");
        assertThat(operation.findSuccess().orElseThrow().status()).isEqualTo("2XX");
    }

    @Test
    void whatIsNotListedIsASuccessWhereNoSuccessIsListed() throws IOException {
        Operation alone = contract("a.yaml", HEAD + "  /a:\n    get:\n      operationId: a\n      responses: {'404': {description: y}, default: {description: z}}\n")
                .operation("a");
        Operation beside = contract("b.yaml", HEAD + "  /a:\n    get:\n      operationId: a\n      responses: {'302': {description: y}, default: {description: z}}\n")
                .operation("a");

        assertThat(alone.isSuccessByDefault()).isTrue();
        assertThat(alone.findSuccess().orElseThrow().status()).isEqualTo("default");
        assertThat(beside.isSuccessByDefault()).isFalse();
        assertThat(beside.findSuccess()).isEmpty();
    }

    @Test
    void aParameterOfTheOperationReplacesThatOfThePath() throws IOException {
        Operation operation = contract("a.yaml", HEAD + "  /a/{id}:\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
                + "    get:\n      operationId: a\n      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]\n"
                + "      responses: {'200': {description: x}}\n").operation("a");

        assertThat(operation.parameters()).singleElement().extracting(Parameter::type).isEqualTo("integer");
    }

    @Test
    void whatEachOperationOwesIsImplied() {
        Contract jobs = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml"));

        assertThat(jobs.requirements().get("JOBS-EXECUTE-REJECTS").level()).isEqualTo(Level.MUST);
        assertThat(jobs.requirements().get("JOBS-EXECUTE-ACCEPTS").level()).isEqualTo(Level.SHOULD);
        assertThat(jobs.requirements().find("JOBS-GET-JOB-REJECTS")).as("any text is an id").isEmpty();
        assertThat(jobs.requirements().all()).allMatch(entry -> entry.basis() != Basis.VENDOR);
        assertThat(jobs.promise(jobs.resource("job"), Resource.Promise.REMOVED_LATE)).isPresent();
        assertThat(jobs.promise(jobs.resource("job"), Resource.Promise.ONE)).isEmpty();
    }

    @Test
    void aRequirementOfTheContractIsNotImpliedOnceMore() throws IOException {
        Contract own = contract("a.yaml", HEAD + "  /a:\n    get:\n      operationId: a\n      x-requirements: [{id: A-1, text: t, keywords: [status]}]\n"
                + "      responses: {'200': {description: x}}\n");

        assertThat(own.requirements().find("A-A-STATUS")).isEmpty();
        assertThat(own.requirements().get("A-1")).extracting(Requirement::level, Requirement::basis, Requirement::source)
                .containsExactly(Level.MUST, Basis.DOCUMENTED, "T");
        assertThat(own.requirements().find("A-A-BODY")).isPresent();
    }

    @Test
    void linksSayWhatAResourceNeedNotSay() {
        Contract jobs = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml"));
        JsonNode words = jobs.node(jobs.root()).path("x-resources").path("job");

        assertThat(words.has("parameter")).isFalse();
        assertThat(jobs.resource("job").parameter()).isEqualTo("jobId");
    }

    @ParameterizedTest
    @CsvSource({"integer, 2147480000", "string, backup-tck-no-such-thing", "uuid, 00000000-0000-4000-8000-000000000000"})
    void anIdThatNothingHasIsOfTheRightKind(String type, String absent) throws IOException {
        String schema = type.equals("uuid") ? "{type: string, format: uuid}" : "{type: " + type + "}";
        Contract own = contract("a.yaml", HEAD + "  /a:\n    post: {operationId: make, responses: {'201': {description: x}}}\n  /a/{id}:\n    get:\n"
                + "      operationId: look\n      parameters: [{name: id, in: path, required: true, schema: " + schema + "}]\n      responses: {'200': {description: x}}\n"
                + "x-resources: {thing: {created-by: make, read-by: look, identity: /id}}\n");

        assertThat(own.resource("thing").absent()).isEqualTo(absent);
    }

    @Test
    void whatAResourceBlamesIsNotImplied() throws IOException {
        Contract own = contract("a.yaml", HEAD + "  /a:\n    post: {operationId: make, responses: {'201': {description: x}}}\n  /a/{id}:\n    get:\n"
                + "      operationId: look\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
                + "      responses: {'200': {description: x}}\nx-requirements: [{id: A-1, text: t}]\n"
                + "x-resources: {thing: {created-by: make, read-by: look, identity: /id, settles: PT2M, values: {/kind: {value: b, blame: A-1}},\n"
                + "  busy: {/code: [c1, c2]}, blame: {readable: A-1, kept: A-1}}}\n");
        Resource thing = own.resource("thing");

        assertThat(own.promise(thing, Resource.Promise.READABLE)).map(Requirement::id).contains("A-1");
        assertThat(own.promise(thing, Resource.Promise.KEPT)).map(Requirement::id).contains("A-1");
        assertThat(own.promise(thing, Resource.Promise.ABSENT)).map(Requirement::id).contains("A-THING-ABSENT");
        assertThat(own.promise(thing, Resource.Promise.LEFT)).isEmpty();
        assertThat(own.requirements().find("A-THING-READABLE")).isEmpty();
        assertThat(thing.looks()).extracting(Resource.Looks::settles, looks -> looks.values().get("/kind").value(), looks -> looks.busy().get("/code"))
                .containsExactly(java.time.Duration.ofMinutes(2), "b", java.util.Set.of("c1", "c2"));
    }

    @Test
    void referencesMayBeWrittenAsUrisAre() throws IOException {
        Files.writeString(folder.resolve("other parts.yaml"), "a/b{c}: {type: string}\n");
        Contract own = contract("a.yaml", HEAD + "  /a:\n    get:\n      operationId: a\n      responses: {'200': {description: x, content: {application/json: "
                + "{schema: {$ref: 'other%20parts.yaml#/a~1b%7Bc%7D'}}}}}\n");

        assertThat(own.node(own.resolve(own.operation("a").success().schema().orElseThrow())).path("type").asText()).isEqualTo("string");
    }

    @Test
    void anApiThatIsCalledLikeOneOfTheKitIsAnother() throws IOException {
        Contract own = contract("gaussdb.yaml", HEAD + "  /a: {get: {operationId: a, responses: {'200': {description: x}}}}\n");

        assertThat(own.api().id()).isEqualTo("own-gaussdb");
        assertThat(Contract.of(ApiId.named("gaussdb")).operations()).hasSizeGreaterThan(1);
        assertThat(Map.of(own.api(), 1)).doesNotContainKey(ApiId.named("gaussdb"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"state: phase | phase", "state: [phase] | phase", "title: t | status"})
    void theStateIsShownByOneMemberOrByStatus(String words, String member) throws IOException {
        Contract own = contract("a.yaml", HEAD + "  /a: {get: {operationId: a, responses: {'200': {description: x}}}}\n"
                + "x-lifecycles: {thing: {" + words + ", states: [{name: a}], transitions: []}}\n");

        assertThat(own.lifecycles().at("/thing/state")).hasSize(1).first().asString().isEqualTo("\"" + member + "\"");
        assertThat(own.requirements().find("A-THING-STATES")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"jobs-of-mine, jobs-of-mine", "gaussdb, named", "Jobs, named", "'', named"})
    void aContractIsCalledAsItSaysElseAsItsFileIs(String said, String id) throws IOException {
        assertThat(contract("named.yaml", HEAD.replace("paths:", "x-contract: {api: '" + said + "'}\npaths:") + "  /a: {get: {operationId: a, responses: {}}}\n")
                .api().id()).isEqualTo(id);
    }
}
