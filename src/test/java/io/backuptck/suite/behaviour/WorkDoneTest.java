package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order that is served is so with its meal; one that says so before is blamed where the contract leaves it no time for that. */
class WorkDoneTest {

    private static final String TEXT = """
            openapi: 3.1.1
            info: {title: Kitchen, version: "1"}
            paths:
              /meals:
                post:
                  operationId: orderMeal
                  responses:
                    '201': {description: x, content: {application/json: {schema: {type: object, required: [id, order, state], properties: {
                      id: {type: string}, order: {type: string}, state: {enum: [cooking, ready]}}}}}}
              /meals/{meal}:
                get:
                  operationId: getMeal
                  parameters: [{name: meal, in: path, required: true, schema: {type: string}, example: m}]
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [id, state], properties: {
                      id: {type: string}, state: {enum: [cooking, ready]}}}}}}
              /orders/{order}:
                get:
                  operationId: getOrder
                  parameters: [{name: order, in: path, required: true, schema: {type: string}, example: o}]
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [order, status], properties: {
                      order: {type: string}, status: {enum: [open, served]}}}}}}
            x-resources:
              order: {created-by: orderMeal, read-by: getOrder, identity: /order, parameter: order, lifecycle: order}
              meal: {created-by: orderMeal, read-by: getMeal, identity: /id, parameter: meal, lifecycle: meal, SETTLES
                work: {resource: order, ends: {served: ready}}, blame: {alike: ALIKE}}
            x-lifecycles:
              order: {state: [status], states: [{name: open, kind: initial}, {name: served, kind: final}], transitions: [{from: [open], to: served}]}
              meal: {state: [state], states: [{name: cooking, kind: initial}, {name: ready, kind: final}], transitions: [{from: [cooking], to: ready}]}
            x-requirements: [{id: ALIKE, text: t}]
            """;

    private int meals;
    private int orders;

    /** Looks are ten seconds apart, the order first. */
    @ParameterizedTest
    @CsvSource({"'settles: PT0S,', 2, held", "'settles: PT0S,', 3, broken: ALIKE", "'settles: PT0S,', 1, held", "'settles: PT1M,', 7, held",
        "'settles: PT1M,', 9, broken: ALIKE", "'', 13, held", "'', 16, broken: ALIKE"})
    void theMealIsThereWhenItsOrderIsServed(String settles, int looksUntilReady, String verdict) {
        Contract contract = HouseServer.contract("kitchen.yaml", TEXT.replace("SETTLES", settles));
        MemoryRun run = new MemoryRun(contract, Map.of(), (method, path, query, body) -> new MemoryRun.Answered(method.equals("POST") ? 201 : 200, answer(method,
                path, looksUntilReady)));

        assertThat(run.verdict(() -> {
            KnownResource meal = KnownResources.of(run.session(), contract.resource("meal")).create();
            meal.follow();
            new WorkDone(run.session(), contract.resource("meal")).check();
            new Followed(run.session(), contract.resource("meal")).alike(meal);
        })).isEqualTo(verdict);
    }

    private JsonNode answer(String method, String path, int looksUntilReady) {
        if (method.equals("POST")) {
            return MemoryRun.json("{'id': 'm1', 'order': 'o1', 'state': 'cooking'}");
        }
        return path.startsWith("/orders/") ? MemoryRun.json("{'order': 'o1', 'status': '" + (++orders < 2 ? "open" : "served") + "'}")
                : MemoryRun.json("{'id': 'm1', 'state': '" + (++meals < looksUntilReady ? "cooking" : "ready") + "'}");
    }
}
