package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rejection is held against those entries of {@code x-errors} that say something of the operation; one of several is enough. */
class RejectionsTest {

    private static final Contract PAGES = HouseServer.contract("pages.yaml", """
            openapi: 3.1.1
            info: {title: Pages, version: "1"}
            paths:
              /both:
                get: {operationId: both, parameters: [{name: size, in: query, schema: {type: integer}}],
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}, '422': {$ref: '#/components/responses/A'}}}
              /other:
                get: {operationId: other, parameters: [{name: size, in: query, schema: {type: integer}}],
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}}}
              /open:
                get: {operationId: open, parameters: [{name: size, in: query, schema: {type: integer}}],
                  responses: {'200': {$ref: '#/components/responses/A'}, default: {$ref: '#/components/responses/A'}}}
            components: {responses: {A: {description: x, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}}}
            x-errors: [{name: wrong, when: invalid, status: 422}ELSE]
            """.replace("ELSE", ", {name: odd, when: invalid, status: 400, code: odd}"));
    private static final Contract ONE = HouseServer.contract("page.yaml", """
            openapi: 3.1.1
            info: {title: Page, version: "1"}
            paths:
              /other:
                get: {operationId: other, parameters: [{name: size, in: query, schema: {type: integer}}],
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}}}
            components: {responses: {A: {description: x, content: {application/json: {schema: {type: object}}}}}}
            x-errors: [{name: wrong, when: invalid, status: 422}]
            """);

    private static String verdict(Contract contract, String operation, int status, String body) {
        MemoryRun run = new MemoryRun(contract, Map.of(), (method, path, query, sent) -> query.getOrDefault("size", "1").matches("-?\\d+")
                ? new MemoryRun.Answered(200, MemoryRun.json("{}")) : new MemoryRun.Answered(status, MemoryRun.json(body)));
        return run.verdict(() -> new Requests(run.session(), contract.operation(operation)).all(Expect.REFUSE).concludeSent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"both | 422 | {} | held", "both | 400 | {'why': 'odd'} | held", "both | 400 | {'why': 'even'} | broken: PAGES-ERROR-ODD",
        "both | 404 | {} | broken: PAGES-ERROR-WRONG", "other | 400 | {'why': 'odd'} | held", "other | 400 | {} | broken: PAGES-ERROR-ODD",
        "open | 422 | {} | held", "open | 409 | {} | broken: PAGES-ERROR-WRONG"})
    void oneOfThemIsShown(String operation, int status, String body, String verdict) {
        assertThat(verdict(PAGES, operation, status, body).replaceFirst("PAGES-\\w+-ERROR-STATUS, ", "")).startsWith(verdict);
    }

    @ParameterizedTest
    @CsvSource({"400, held", "404, broken: PAGE-OTHER-ERROR-STATUS", "429, broken: PAGE-OTHER-ERROR-STATUS"})
    void statusesThatAnOperationDoesNotListAreNotAskedOfIt(int status, String verdict) {
        assertThat(verdict(ONE, "other", status, "{}")).isEqualTo(verdict);
    }
}
