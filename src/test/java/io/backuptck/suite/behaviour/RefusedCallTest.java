package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that is rejected has changed nothing, whatever it is. */
class RefusedCallTest {

    private static final Contract REELS = HouseServer.contract("reels.yaml", """
            openapi: 3.1.1
            info: {title: Reels, version: "1"}
            paths:
              /reels:
                post: {operationId: start, responses: {'201': {$ref: '#/components/responses/A'}, '403': {description: x}}}
              /reels/{reel}:
                parameters: [{name: reel, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {description: x}}}
                delete: {operationId: drop, responses: {'204': {description: x}, '412': {$ref: '#/components/responses/A'}}}
                patch:
                  operationId: change
                  requestBody: {content: {application/json: {schema: {type: object, properties: {title: {type: string, maxLength: 9}, note: {type: string}}},
                    example: {title: new, note: seen}}}}
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {description: x}}
              /reels/{reel}/rewind:
                parameters: [{name: reel, in: path, required: true, schema: {type: string}}]
                post: {operationId: rewind, responses: {'200': {$ref: '#/components/responses/A'}, '412': {$ref: '#/components/responses/A'}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Reel'}}}}}
              schemas: {Reel: {type: object, properties: {id: {type: string}, state: {type: string}, title: {type: string}, note: {type: string}}}}
            x-errors: [{name: state, when: conflict, status: 412}]
            x-resources: {reel: {created-by: start, read-by: read, removed-by: drop, identity: /id, lifecycle: reel}}
            x-lifecycles:
              reel:
                state: [state]
                states: [{name: making, kind: initial}, {name: ready, kind: resting}, {name: rewinding, kind: passing}]
                calls: [rewind]
                transitions: [{from: [making], to: ready}, {from: [ready], to: rewinding, call: rewind}, {from: [rewinding], to: ready}]
            """);
    private static final Resource REEL = REELS.resource("reel");

    private final Map<String, ObjectNode> reels = new LinkedHashMap<>();
    private final Map<String, Integer> looks = new LinkedHashMap<>();

    /** @param fault of the server: what it does although it rejects it */
    private MemoryRun run(String fault) {
        return new MemoryRun(REELS, Map.of(), (method, path, query, body) -> {
            if (path.equals("/reels") && fault.equals("dropped by somebody") && !reels.isEmpty()) {
                return new MemoryRun.Answered(403, null); // so that nothing can be tried again
            }
            if (path.equals("/reels")) {
                ObjectNode made = MemoryRun.JSON.createObjectNode().put("id", "r" + reels.size()).put("state", "making").put("title", "old").put("note", "");
                reels.put("r" + reels.size(), made.deepCopy());
                return new MemoryRun.Answered(201, made);
            }
            String id = path.split("/")[2];
            ObjectNode reel = reels.get(id);
            if (reel == null || reel.has("gone")) {
                return new MemoryRun.Answered(404, null);
            } else if (method.equals("DELETE")) {
                boolean ready = reel.path("state").asText().equals("ready");
                if (ready || fault.equals("dropped") || fault.equals("dropped by somebody") || fault.equals("dropped once") && reels.size() == 1) {
                    reel.put("gone", true);
                }
                return ready ? new MemoryRun.Answered(204, null) : new MemoryRun.Answered(412, MemoryRun.json("{}"));
            } else if (path.endsWith("rewind")) {
                reel.put("state", "rewinding");
                return fault.isEmpty() ? new MemoryRun.Answered(200, reel.deepCopy()) : new MemoryRun.Answered(412, MemoryRun.json("{}"));
            } else if (method.equals("PATCH")) {
                boolean wrong = body.path("title").asText().length() > 9 || body.has("title") && !body.path("title").isTextual()
                        || body.has("note") && !body.path("note").isTextual() || !body.isObject();
                if (body.isObject() && (!wrong || fault.equals("written") || fault.equals("written once") && reels.size() == 1)) {
                    body.properties().stream().filter(one -> one.getValue().isTextual() && one.getValue().asText().length() < 10).forEach(one ->
                            reel.set(one.getKey(), one.getValue()));
                }
                if (wrong && fault.equals("spoilt")) {
                    reel.put("note", "spoilt by what was rejected");
                }
                return wrong ? new MemoryRun.Answered(400, null) : new MemoryRun.Answered(200, reel.deepCopy());
            }
            ObjectNode shown = reel.deepCopy();
            if (looks.merge(id, 1, Integer::sum) > 2) {
                reel.put("state", "ready");
            }
            return new MemoryRun.Answered(200, shown);
        });
    }

    @ParameterizedTest
    @CsvSource({"'', held", "dropped, broken: REELS-REEL-UNCHANGED", "dropped once, skipped: the server refused to remove the reel",
        "dropped by somebody, skipped: the server refused to remove the reel"})
    void aRemovalThatIsRejectedTakesNothingAway(String fault, String verdict) {
        MemoryRun run = run(fault);

        assertThat(run.verdict(() -> new Removal(run.session(), REEL).whileAllowed(KnownResources.of(run.session(), REEL).create()))).startsWith(verdict);
    }

    @ParameterizedTest
    @CsvSource({"'', held", "moved, broken: REELS-REEL-UNCHANGED"})
    void aCallThatIsRejectedMovesNothing(String fault, String verdict) {
        MemoryRun run = run(fault);
        assertThat(run.verdict(() -> {
            KnownResource reel = KnownResources.of(run.session(), REEL).create();
            new Removal(run.session(), REEL, REELS.operation("rewind")).whileAllowed(reel);
            new Promises(run.session(), REEL).life(reel);
        })).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"'', held", "written, broken: REELS-REEL-UNCHANGED", "written once, held",
        "spoilt, broken: REELS-REEL-UNCHANGED"})
    void anUpdateThatIsRejectedIsNotShown(String fault, String verdict) {
        MemoryRun run = run(fault);
        assertThat(run.verdict(() -> new Requests(run.session(), REELS.operation("change")).all(Expect.REFUSE))).isEqualTo(verdict);
        assertThat(run.recorder().checkedBy()).containsKey("REELS-CHANGE-REJECTS");
    }
}
