package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be taken away while it goes on is taken away when it is over. */
class RemovalWhenOverTest {

    private static final Contract PRINTS = HouseServer.contract("prints.yaml", """
            openapi: 3.1.1
            info: {title: Prints, version: "1"}
            paths:
              /prints:
                post: {operationId: start, responses: {'201': {$ref: '#/components/responses/A'}}}
              /prints/{print}:
                parameters: [{name: print, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {$ref: '#/components/responses/A'}}}
                delete: {operationId: drop, responses: {'204': {description: x}, '409': {$ref: '#/components/responses/A'}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Print'}}}}}
              schemas: {Print: {type: object, properties: {id: {type: string}, state: {type: string, enum: [running, done]}}}}
            x-resources: {print: {created-by: start, read-by: read, removed-by: drop, identity: /id, lifecycle: print}}
            x-lifecycles: {print: {state: [state], states: [{name: running, kind: initial}, {name: done, kind: final}], transitions: [{from: [running], to: done}]}}
            """);

    private int looks;
    private boolean gone;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"right | held", "stays | broken: PRINTS-PRINT-REMOVED", "never | skipped: the server refused to remove the print",
        "endless | skipped: the server refused to remove the print while it was not over"})
    void itIsTriedOnceMore(String server, String verdict) {
        MemoryRun run = new MemoryRun(PRINTS, Map.of(), (method, path, query, body) -> {
            boolean over = looks > 3 && !server.equals("endless");
            if (method.equals("DELETE")) {
                boolean obeys = over && !server.equals("never");
                gone |= obeys && !server.equals("stays");
                return new MemoryRun.Answered(obeys ? 204 : 409, obeys ? null : MemoryRun.json("{}"));
            }
            looks++;
            return gone ? new MemoryRun.Answered(404, MemoryRun.json("{}")) : new MemoryRun.Answered(method.equals("POST") ? 201 : 200,
                    MemoryRun.JSON.createObjectNode().put("id", "p1").put("state", over ? "done" : "running"));
        });

        assertThat(run.verdict(() -> new Removal(run.session(), PRINTS.resource("print")).whileAllowed(KnownResources.of(run.session(),
                PRINTS.resource("print")).create()))).startsWith(verdict);
    }

    private static final Contract PROOFS = HouseServer.contract("proofs.yaml", """
            openapi: 3.1.1
            info: {title: Proofs, version: "1"}
            paths:
              /proofs:
                post: {operationId: start, responses: {'201': {$ref: '#/components/responses/A'}}}
              /proofs/{proof}:
                parameters: [{name: proof, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {$ref: '#/components/responses/A'}}}
                delete: {operationId: drop, responses: {'204': {description: x}, '412': {$ref: '#/components/responses/A'}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Proof'}}}}}
              schemas: {Proof: {type: object, properties: {id: {type: string}, state: {type: string, enum: [running, done, leaving]}}}}
            x-errors: [{name: state, when: conflict, status: 412}]
            x-resources: {proof: {created-by: start, read-by: read, removed-by: drop, identity: /id, lifecycle: proof}}
            x-lifecycles:
              proof:
                state: [state]
                states: [{name: running, kind: initial}, {name: done, kind: resting}, {name: leaving, kind: passing}]
                calls: [drop]
                transitions: [{from: [running], to: done}, {from: [done], to: leaving, call: drop}]
            """);

    /** Where the lifecycle allows it in some states only, it is not called in others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"right | held", "stays | broken: PROOFS-PROOF-REMOVED", "never | skipped: the server refused to remove the proof with status 412"})
    void itIsWaitedForAStateThatAllowsIt(String server, String verdict) {
        int[] early = {0};
        MemoryRun run = new MemoryRun(PROOFS, Map.of(), (method, path, query, body) -> {
            boolean over = looks > 3;
            if (method.equals("DELETE")) {
                early[0] += over ? 0 : 1;
                boolean obeys = over && !server.equals("never");
                gone |= obeys && !server.equals("stays");
                return new MemoryRun.Answered(obeys ? 204 : 412, obeys ? null : MemoryRun.json("{}"));
            }
            looks++;
            return gone ? new MemoryRun.Answered(404, MemoryRun.json("{}")) : new MemoryRun.Answered(method.equals("POST") ? 201 : 200,
                    MemoryRun.JSON.createObjectNode().put("id", "p1").put("state", over ? "done" : "running"));
        });

        assertThat(run.verdict(() -> new Removal(run.session(), PROOFS.resource("proof")).whileAllowed(KnownResources.of(run.session(),
                PROOFS.resource("proof")).create()))).startsWith(verdict);
        assertThat(early[0]).isZero();
    }
}
