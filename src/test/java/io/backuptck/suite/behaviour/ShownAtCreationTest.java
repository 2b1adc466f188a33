package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answer of a creation is a look at what it made only where it shows that, and not the work that makes it. */
class ShownAtCreationTest {

    private static final String COPIES = """
            openapi: 3.1.0
            info: {title: Copies, version: '1'}
            x-contract: {api: KIND}
            paths:
              /copies:
                post: {operationId: begin, responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/MADE'}}}}}}
              /copies/{copy}:
                parameters: [{name: copy, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Copy'}}}},
                  '404': {description: x}}}
            components:
              schemas:
                Copy: {type: object, properties: {id: {type: string}, state: {enum: [made, ready]}, name: {type: string}}}
                Work: {type: object, properties: {id: {type: string}, state: {enum: [made, ready]}, name: {type: string}, of: {type: object, properties:
                  {copy: {type: string}}}}}
                Held: {type: object, properties: {copy: {type: object, properties: {id: {type: string}, state: {enum: [made, ready]}, name: {type: string}}}}}
            x-resources:
              copy: {created-by: begin, read-by: read, parameter: copy, IDENTITY, own-id: /id, lifecycle: copy, settles: PT0S}
            x-lifecycles:
              copy:
                resource: Copy
                state: [state]
                states: [{name: made, kind: initial, meaning: x}, {name: ready, kind: final, meaning: x}]
                transitions: [{from: [made], to: ready}]
                invariants: [{id: NAME, text: The name never changes., rule: immutable, members: [name]}]
            """;

    private static final Contract WORK = contract("copieswork", "Work", "/of/copy");
    private static final Contract SAME = contract("copiessame", "Copy", "/id");
    private static final Contract HELD = contract("copiesheld", "Held", "/copy/id");

    private static Contract contract(String api, String made, String identity) {
        return HouseServer.contract(api + ".yaml", COPIES.replace("KIND", api).replace("MADE", made).replace("IDENTITY", "identity: " + identity));
    }

    private static String life(Contract contract, String creation) {
        MemoryRun run = new MemoryRun(contract, Map.of(), (method, path, query, body) -> path.equals("/copies")
                ? new MemoryRun.Answered(201, MemoryRun.json(creation))
                : new MemoryRun.Answered(200, MemoryRun.json("{'id': 'c1', 'state': 'ready', 'name': 'nightly'}")));
        Resource copy = contract.resource("copy");
        return run.verdict(() -> new Promises(run.session(), copy).life(KnownResources.of(run.session(), copy).create()));
    }

    @Test
    void theWorkThatMakesItIsAnotherThing() {
        assertThat(life(WORK, "{'id': 'w1', 'state': 'made', 'name': 'work of c1', 'of': {'copy': 'c1'}}")).isEqualTo("held");
        assertThat(life(WORK, "{'id': 'w1', 'state': 'ready', 'name': 'work of c1', 'of': {'copy': 'c1'}}")).isEqualTo("held");
    }

    @Test
    void whatTheReadShowsIsALook() {
        assertThat(life(SAME, "{'id': 'c1', 'state': 'made', 'name': 'nightly'}")).isEqualTo("held");
        assertThat(life(SAME, "{'id': 'c1', 'state': 'made', 'name': 'another'}")).isEqualTo("broken: NAME");
    }

    @Test
    void whatHasItsIdWhereTheThingHasItIsALook() {
        assertThat(life(HELD, "{'copy': {'id': 'c1', 'state': 'made', 'name': 'nightly'}}")).isEqualTo("held");
        assertThat(life(HELD, "{'copy': {'id': 'c1', 'state': 'made', 'name': 'another'}}")).isEqualTo("broken: NAME");
    }
}
