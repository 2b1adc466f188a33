package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A removal that takes its time is waited for as long as something tells that it goes on, and no longer. */
class DepartureTest {

    private static final Contract TAPES = HouseServer.contract("tapes.yaml", """
            openapi: 3.1.1
            info: {title: Tapes, version: "1"}
            paths:
              /tapes:
                post: {operationId: start, responses: {'201': {$ref: '#/components/responses/A'}}}
              /tapes/{tape}:
                parameters: [{name: tape, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {description: x}}}
                delete: {operationId: drop, responses: {'200': {$ref: '#/components/responses/B'}, '202': {description: x}, '204': {description: x}}}
              /tasks/{task}:
                parameters: [{name: task, in: path, required: true, schema: {type: string}}]
                get: {operationId: readTask, responses: {'200': {$ref: '#/components/responses/B'}, '404': {description: x}}}
            components:
              responses:
                A: {description: x, content: {application/json: {schema: {type: object, properties: {id: {type: string}, state: {type: string}}}}}}
                B: {description: x, content: {application/json: {schema: {type: object, properties: {id: {type: string}, done: {type: boolean}}}}}}
            x-resources:
              tape: {created-by: start, read-by: read, removed-by: drop, identity: /id, lifecycle: tape}
              task: {created-by: [drop], read-by: readTask, identity: /id, parameter: task, over: {/done: '^true$'}}
            x-lifecycles:
              tape:
                state: [state]
                states: [{name: ready, kind: resting}, {name: leaving, kind: passing}]
                transitions: [{from: [ready], to: leaving, cause: it is removed}]
            """);

    /** @param shown state, and done or working for the task, in each of so many looks; at last it is gone, or stays as it is at the end */
    private MemoryRun run(int status, String shown, boolean goes) {
        Iterator<String> looks = List.of(shown.split(" ")).iterator();
        String[] now = {"ready/working"};
        boolean[] removed = {false};
        boolean[] gone = {false};
        return new MemoryRun(TAPES, Map.of(), (method, path, query, body) -> {
            if (method.equals("DELETE")) {
                removed[0] = true;
                return new MemoryRun.Answered(status, status == 200 ? MemoryRun.json("{'id': 't1', 'done': false}") : null);
            } else if (path.startsWith("/tasks")) {
                return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().put("id", "t1").put("done", now[0].endsWith("done")));
            }
            gone[0] = removed[0] && !looks.hasNext() && goes;
            if (removed[0] && looks.hasNext()) {
                now[0] = looks.next();
            }
            ObjectNode tape = MemoryRun.JSON.createObjectNode().put("id", "a").put("state", now[0].split("/")[0]);
            return gone[0] ? new MemoryRun.Answered(404, null) : new MemoryRun.Answered(method.equals("POST") ? 201 : 200, tape);
        });
    }

    private static String many(String shown) {
        return (shown + " ").repeat(40).strip();
    }

    @ParameterizedTest
    @CsvSource({"204, leaving/done, true, held", "204, ready/done, true, broken: TAPES-TAPE-REMOVED", "204, leaving/done, false, inconclusive: the tape was not gone",
        "200, ready/working, true, held", "200, ready/done, true, broken: TAPES-TAPE-REMOVED", "200, leaving/done, true, held",
        "202, ready/done, true, held", "202, ready/done, false, inconclusive: the server took it on with status 202"})
    void itIsWaitedForAsLongAsItGoesOn(int status, String shown, boolean goes, String verdict) {
        MemoryRun run = run(status, many(shown), goes);

        assertThat(run.verdict(() -> new Removal(run.session(), TAPES.resource("tape")).whileAllowed(KnownResources.of(run.session(),
                TAPES.resource("tape")).create()))).startsWith(verdict);
    }

    /** What is as before after it was on its way has not been removed, and the state is told. */
    @ParameterizedTest
    @CsvSource({"204", "200"})
    void whatComesBackFromItsWayIsBlamed(int status) {
        MemoryRun run = run(status, many("leaving/working") + " ready/done", false);
        run.verdict(() -> new Removal(run.session(), TAPES.resource("tape")).whileAllowed(KnownResources.of(run.session(), TAPES.resource("tape")).create()));

        assertThat(run.found()).containsExactly("TAPES-TAPE-REMOVED at : no tape a any more; status 200, and is ready");
    }
}
