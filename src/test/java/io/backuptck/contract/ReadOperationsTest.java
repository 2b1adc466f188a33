package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.get;
import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OpenAPI says of an operation, as the contract of somebody's own is read. */
class ReadOperationsTest {

    private static Parameter parameter(String members) {
        return get("parameters: [{name: p, in: query, " + members + "}]").parameters().get(0);
    }

    @ParameterizedTest
    @CsvSource({"get, false, false", "head, false, false", "options, false, false", "put, true, false", "post, true, true",
            "delete, true, false",
        "patch, true, false"})
    void whatAnOperationDoesFollowsFromItsMethod(String method, boolean changes, boolean starts) {
        Operation operation = ofPaths("{/a: {" + method + ": {responses: {'200': {description: x}}}, summary: s, servers: []}}")
                .operations().get(0);

        assertThat(operation.method()).isEqualToIgnoringCase(method);
        assertThat(operation.id()).as("without operationId").isEqualTo(method + " /a").isEqualTo(operation.toString());
        assertThat(operation.changesState()).isEqualTo(changes);
        assertThat(operation.startsWork()).isEqualTo(starts);
        assertThat(operation.documented()).isTrue();
    }

    @Test
    void theContractMaySayOtherwise() {
        Operation operation = get("summary: Look, x-changes-state: true, x-starts-work: true, x-documented: false");

        assertThat(operation.changesState()).isTrue();
        assertThat(operation.startsWork()).isTrue();
        assertThat(operation.documented()).isFalse();
        assertThat(operation.summary()).isEqualTo("Look");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {" | | true", "[] | | true", "[{token: []}] | | false", "[{token: []}, {}] | | true",
            "[{token: []}] | [] | true",
        " | [{token: []}] | false", "[] | [{token: []}] | false"})
    void whoMayCallIsSaidByTheOperationElseByTheDocument(String document, String operation, boolean open) {
        Contract contract = ofPaths("{/a: {get: {operationId: a, responses: {'200': {description: x}}" + (operation == null ? ""
                : ", security: " + operation)
                + "}}}", document == null ? "" : "security: " + document);

        assertThat(contract.operation("a").open()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "example: 1, schema: {default: 2} | 1",
        "examples: {One: {value: 3}, Two: {value: 4}}, schema: {type: integer} | 3",
        "schema: {examples: [5, 6], default: 7} | 5",
        "schema: {example: 8, default: 7} | 8",
        "schema: {default: 7, enum: [9]} | 7",
        "schema: {const: c, enum: [e]} | c",
        "schema: {enum: [e, f]} | e",
        "schema: {type: string} |",
        "example: [1, 2], schema: {type: array} | 1",
        "explode: false, example: [1, 2], schema: {type: array} | 1,2",
        "schema: {type: array} |",
        "example: {a: 1}, schema: {type: object} |"})
    void theFirstValidValueThatIsShownIsTheExample(String members, String example) {
        assertThat(parameter(members).example()).isEqualTo(Optional.ofNullable(example));
    }

    @Test
    void aParameterIsAsItIsDescribed() {
        assertThat(parameter("schema: {type: integer}")).extracting(Parameter::type, Parameter::required, Parameter::fresh, Parameter::key)
                .containsExactly("integer", false, false, "p");
        assertThat(parameter("required: true, x-fresh: true, x-fixture: tenant, schema: {}"))
                .extracting(Parameter::type, Parameter::required, Parameter::fresh, Parameter::key).containsExactly("string", true, true,
                        "tenant");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{text/html: {}, application/json: {schema: {type: object}}} | application/json",
        "{application/problem+json: {schema: {type: object}}} | application/problem+json",
        "{application/problem+json: {}, application/json: {schema: {type: object}}} | application/json",
        "{application/json;v=1: {schema: {type: object}}} | application/json;v=1"})
    void theJsonAmongTheMediaTypesIsTheBody(String content, String type) {
        Operation operation = ofPaths("{/a: {get: {operationId: a, responses: {'200': {description: x, content: " + content + "}}}}}")
                .operation("a");

        assertThat(operation.success().mediaType()).isEqualTo(type);
        assertThat(operation.success().schema()).isPresent();
    }

    @Test
    void whereThereIsNoJsonThereIsNoBody() {
        Operation operation = ofPaths("{/a: {get: {operationId: a, responses: {'200': {description: x, content: {text/html: {schema: "
                + "{}}}}}}}}").operation("a");

        assertThat(operation.success().schema()).isEmpty();
        assertThat(operation.body()).isEmpty();
    }

    @Test
    void examplesOfABodyAreReadByName() {
        Operation operation = ofPaths("{/a: {post: {operationId: a, responses: {'200': {description: x}}, requestBody: {required: true, "
                + "content: "
                + "{application/json: {schema: {}, example: {a: 0}, examples: {One: {value: {a: 1}}, Two: {$ref: "
                        + "'#/components/examples/Two'}}}}}}}}",
                "components: {examples: {Two: {value: {a: 2}}}}").operation("a");

        assertThat(operation.body().orElseThrow().required()).isTrue();
        assertThat(operation.body().orElseThrow().examples().keySet()).containsExactly("example", "One", "Two");
        assertThat(operation.body().orElseThrow().examples().get("Two").path("a").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "404, 404", "499, 4XX", "500, default", "302, default"})
    void theAnswerOfAStatusIsItsOwnElseThatOfItsClassElseTheOther(int status, String answer) {
        Operation operation = ofPaths("{/a: {get: {operationId: a, responses: {'404': {description: x}, 4XX: {description: x}, '201': "
                + "{description: x}, "
                + "'200': {description: x}, default: {description: x}}}}}").operation("a");

        assertThat(operation.answer(status).orElseThrow().status()).isEqualTo(answer);
        assertThat(operation.success().status()).as("the lowest").isEqualTo("200");
    }

    @Test
    void anOperationWithoutASuccessSaysSo() {
        Operation operation = ofPaths("{/a: {get: {operationId: a, responses: {'404': {description: x}}}}}").operation("a");

        assertThat(operation.findSuccess()).isEmpty();
        assertThat(operation.answer(200)).isEmpty();
        assertThatThrownBy(operation::success).isInstanceOf(ContractException.class).hasMessage("a documents no success");
    }

    @ParameterizedTest
    @CsvSource({"GET, /a/b, fixed", "GET, /a/much-longer-than-a-parameter, long", "get, /a/7, one", "GET, /a/7.json, one", "GET, /a/7/c, below", "GET, /a/, ''", "GET, /a/7/d, ''",
            "PUT, /a/b, ''", "GET, /axb, ''"})
    void aRequestIsThatOfTheMostExactPath(String method, String path, String operation) {
        Routes routes = new Routes(ofPaths("{'/a/{id}': {get: {operationId: one, responses: {}}}, /a/b: {get: {operationId: fixed, "
                + "responses: {}}}, "
                + "/a/much-longer-than-a-parameter: {get: {operationId: long, responses: {}}}, '/a/{id}/c': {get: {operationId: below, responses: {}}}, /a.b: {get: {operationId: dot, responses: {}}}}"));

        assertThat(routes.find(method, path).map(Operation::id).orElse("")).isEqualTo(operation);
    }

    @Test
    void whatTheContractDoesNotHaveIsNamed() {
        Contract contract = ofPaths("{/a: {get: {operationId: a, responses: {}}}}");

        assertThatThrownBy(() -> contract.operation("b")).isInstanceOf(ContractException.class).hasMessage("own has no operation b");
        assertThatThrownBy(() -> contract.resource("b")).isInstanceOf(ContractException.class).hasMessage("own has no resource b");
        assertThatThrownBy(() -> contract.setting("b")).isInstanceOf(ContractException.class).hasMessage("own has no setting b");
        assertThatThrownBy(() -> contract.requirements().get("B-1")).isInstanceOf(ContractException.class)
                .hasMessage("no contract states requirement B-1");
        assertThatThrownBy(() -> Contract.of(new ApiId("nobodys", "x"))).isInstanceOf(ContractException.class)
                .hasMessageContaining("nobodys.yaml");
        assertThat(contract.collection("a")).isEmpty();
        assertThat(contract.absence(contract.operation("a"))).isEmpty();
        assertThat(contract.product()).isEmpty();
        assertThat(contract.followsRedirects()).isTrue();
        assertThat(contract.version() + " " + contract.title()).isEqualTo("2 Own");
    }
}
