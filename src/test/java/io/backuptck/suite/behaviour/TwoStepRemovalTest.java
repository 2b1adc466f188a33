package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cancelled may take a while to end; how it ends tells whether the call has worked. */
class TwoStepRemovalTest {

    private static final Contract FILMS = HouseServer.contract("cuts.yaml", """
            openapi: 3.1.1
            info: {title: Cuts, version: "1"}
            paths:
              /cuts:
                post: {operationId: start, responses: {'201': {$ref: '#/components/responses/A'}}}
              /cuts/{cut}:
                parameters: [{name: cut, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}}}
              /cuts/{cut}/cancel:
                parameters: [{name: cut, in: path, required: true, schema: {type: string}}]
                post: {operationId: cancel, responses: {'202': {$ref: '#/components/responses/A'}, '200': {$ref: '#/components/responses/A'},
                  '409': {description: x, content: {application/json: {schema: {}}}}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Cut'}}}}}
              schemas: {Cut: {type: object, properties: {id: {type: string}, state: {type: string, enum: [running, completed, canceling, canceled]}}}}
            x-resources: {cut: {created-by: start, read-by: read, removed-by: cancel, identity: /id, parameter: cut, lifecycle: cut}}
            x-lifecycles:
              cut:
                state: [state]
                states: [{name: running, kind: initial}, {name: completed, kind: final}, {name: canceling, kind: passing}, {name: canceled, kind: final}]
                calls: [cancel]
                transitions: [{from: [running], to: completed}, {from: [running], to: canceling, call: cancel}, {from: [canceling], to: canceled}]
            """);

    private static ObjectNode cut(String state) {
        return MemoryRun.JSON.createObjectNode().put("id", "c1").put("state", state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"202 | canceling canceled | held", "200 | canceling canceled | held", "200 | canceled | held",
        "200 | completed | broken: CUTS-CUT-REMOVED", "200 | running completed | broken: CUTS-CUT-REMOVED",
        "202 | completed | inconclusive: the server took it on with status 202, and it ended as completed before"})
    void theEndTellsWhetherTheCallHasWorked(int status, String states, String verdict) {
        Iterator<String> next = List.of(states.split(" ")).iterator();
        String[] state = {"running"};
        boolean[] called = {false};
        MemoryRun run = new MemoryRun(FILMS, Map.of(), (method, path, query, body) -> {
            if (path.endsWith("/cancel")) {
                called[0] = true;
                return new MemoryRun.Answered(status, cut(state[0]));
            }
            if (called[0] && next.hasNext()) {
                state[0] = next.next();
            }
            return new MemoryRun.Answered(path.endsWith("cuts") ? 201 : 200, cut(state[0]));
        });

        assertThat(run.verdict(() -> new Removal(run.session(), FILMS.resource("cut")).whileAllowed(KnownResources.of(run.session(),
                FILMS.resource("cut")).create()))).startsWith(verdict);
    }

    /** One that is in a state from which it may be cancelled before and after the call was in it when it was refused; where only the call leads, it was obeyed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"running | broken: CUTS-CUT-REMOVED", "canceling | broken: CUTS-CUT-UNCHANGED",
        "completed | skipped: the cut was over before"})
    void aRefusalInAStateThatAllowsTheCallIsBlamed(String after, String verdict) {
        String[] state = {"running"};
        MemoryRun run = new MemoryRun(FILMS, Map.of(), (method, path, query, body) -> {
            if (path.endsWith("/cancel")) {
                state[0] = after;
                return new MemoryRun.Answered(409, MemoryRun.json("{}"));
            }
            return new MemoryRun.Answered(path.endsWith("cuts") ? 201 : 200, cut(state[0]));
        });

        assertThat(run.verdict(() -> new Removal(run.session(), FILMS.resource("cut")).whileAllowed(KnownResources.of(run.session(),
                FILMS.resource("cut")).create()))).startsWith(verdict);
    }
}
