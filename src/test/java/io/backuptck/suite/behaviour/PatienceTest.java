package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server has the time that the contract gives it to show what is new, and not to show what is gone; a look is ten seconds after another. */
class PatienceTest {

    private static final String NEWS = """
            openapi: 3.1.1
            info: {title: News, version: "1"}
            paths:
              /news:
                post: {operationId: add, responses: {'201': {$ref: '#/components/responses/A'}}}
                get: {operationId: list, responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {
                  all: {type: array, items: {$ref: '#/components/schemas/New'}}}}}}}}}
              /news/{news}:
                parameters: [{name: news, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {$ref: '#/components/responses/A'}}}
                delete: {operationId: drop, responses: {'204': {description: x}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}}
              schemas: {New: {type: object, properties: {id: {type: string}}}}
            x-resources: {news: {created-by: add, read-by: read, listed-by: list, items: /all, removed-by: drop, identity: /id, settles: SETTLES}}
            """;

    private int late;
    private boolean gone;

    private String verdict(String settles, String late, BiConsumer<MemoryRun, Resource> check) {
        Contract contract = HouseServer.contract("news" + settles + ".yaml", NEWS.replace(settles.isEmpty() ? ", settles: SETTLES" : "SETTLES", settles));
        this.late = Integer.parseInt(late);
        MemoryRun run = new MemoryRun(contract, Map.of(), (method, path, query, body) -> switch (method) {
            case "POST" -> new MemoryRun.Answered(201, MemoryRun.json("{'id': 'n1'}"));
            case "DELETE" -> {
                gone = true;
                yield new MemoryRun.Answered(204, null);
            }
            default -> {
                boolean shown = path.endsWith("/news") || path.endsWith("n1") ? (this.late-- > 0) == gone : false;
                yield path.endsWith("/news") ? new MemoryRun.Answered(200, MemoryRun.json(shown ? "{'all': [{'id': 'n1'}]}" : "{'all': []}"))
                        : shown ? new MemoryRun.Answered(200, MemoryRun.json("{'id': 'n1'}")) : new MemoryRun.Answered(404, MemoryRun.json("{}"));
            }
        });
        return run.verdict(() -> check.accept(run, contract.resource("news")));
    }

    private static KnownResource made(MemoryRun run, Resource news) {
        return KnownResources.of(run.session(), news).any();
    }

    @ParameterizedTest
    @CsvSource({"'', 11, held", "'', 12, broken", "PT5M, 30, held", "PT5M, 31, broken", "PT0S, 0, held", "PT0S, 1, broken", "PT40M, 500, inconclusive"})
    void whatIsNewIsReadInTime(String settles, String late, String verdict) {
        assertThat(verdict(settles, late, (run, news) -> new Promises(run.session(), news).readable(made(run, news)))).startsWith(verdict);
    }

    @ParameterizedTest
    @CsvSource({"'', 11, held", "'', 12, broken", "PT5M, 30, held", "PT5M, 31, broken", "PT40M, 500, inconclusive"})
    void whatIsNewIsListedInTime(String settles, String late, String verdict) {
        assertThat(verdict(settles, late, (run, news) -> new Promises(run.session(), news).listed(made(run, news)))).startsWith(verdict);
    }

    @ParameterizedTest
    @CsvSource({"'', 11, held", "'', 12, broken", "PT5M, 30, held", "PT5M, 31, broken", "PT0S, 11, held", "PT40M, 500, inconclusive"})
    void whatIsGoneIsGoneInTime(String settles, String late, String verdict) {
        assertThat(verdict(settles, "0", (run, news) -> {
            KnownResource thing = made(run, news);
            this.late = Integer.parseInt(late);
            new Removal(run.session(), news).whileAllowed(thing);
        })).startsWith(verdict);
    }
}
